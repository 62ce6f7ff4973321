import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { expect, test } from "vitest";

const planted = [
  {
    wall: "lint",
    program: "oxlint",
    args: ["app"],
    files: { "app/components/logo.tsx": `export const Logo = () => <img src="/logo.svg" />;\n` },
    fact: "alt-text",
  },
  {
    wall: "lint",
    program: "oxlint",
    args: ["app"],
    files: { "app/domain/call/rule.ts": `export const rule = (value: any) => value == 1;\n` },
    fact: "no-explicit-any",
  },
  {
    wall: "lint",
    program: "oxlint",
    args: ["app"],
    files: {
      "app/domain/call/rule.test.ts": `import { test } from "vitest";\ntest.only("alone", () => {});\n`,
    },
    fact: "no-focused-tests",
  },
  {
    wall: "formatting",
    program: "prettier",
    args: ["--check", "app"],
    files: { "app/domain/call/rule.ts": `export const rule = 'single'\n` },
    fact: "rule.ts",
  },
  {
    wall: "types",
    program: "tsc",
    args: ["--noEmit"],
    files: { "app/domain/call/rule.ts": `export const first = (words: string[]): string => words[0];\n` },
    fact: "not assignable to type 'string'",
  },
  {
    wall: "dead code",
    program: "knip",
    args: ["--no-progress", "--no-config-hints"],
    files: {
      "app/routes/public/home.ts": `import { used } from "../../domain/call/rule";\nexport const home = used;\n`,
      "app/domain/call/rule.ts": `export const used = 1;\nexport const forgotten = 2;\n`,
    },
    fact: "forgotten",
  },
];

test.each(planted)("$wall falls on $fact", { timeout: 60_000 }, ({ program, args, files, fact }) => {
  const folder = mkdtempSync(join(tmpdir(), "wall-"));
  try {
    for (const config of [".oxlintrc.json", ".prettierrc.json", "tsconfig.json", "knip.json"]) {
      copyFileSync(config, join(folder, config));
    }
    symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
    writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "planted", type: "module" }));
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const { status, stdout, stderr } = spawnSync(resolve("node_modules/.bin", program), args, {
      cwd: folder,
      encoding: "utf8",
      env: { ...process.env, NO_COLOR: "1" },
    });
    expect(status).not.toBe(0);
    expect(stdout + stderr).toContain(fact);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
