import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { ConfigurationError } from "~/platform/config/configuration-error.server";
import { requireDataFolder } from "../../../server/process/data-folder";

function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "pilier-folder-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

test("a folder that is missing is made", () => {
  const dataDir = path.join(temporaryFolder(), "a", "b");
  requireDataFolder({ dataDir });
  expect(existsSync(dataDir)).toBe(true);
});

test("a file in the place of the folder, or above it, is one sentence", () => {
  const file = path.join(temporaryFolder(), "file");
  writeFileSync(file, "");
  for (const dataDir of [file, path.join(file, "below")])
    expect(() => requireDataFolder({ dataDir })).toThrow(
      new ConfigurationError([`DATA_DIR must be a folder that this account can write in, not "${dataDir}".`]),
    );
});
