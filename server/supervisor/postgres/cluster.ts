import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { type Account, serverEnvironment } from "./account";
import { writeWhole } from "./write-whole";

export interface Cluster {
  readonly data: string;
  readonly password: string;
}

export const superuser = "pilier";

/**
 * The cluster of this home, made when it is missing. It is made beside its place and moved there when it is whole, so
 * that one cut short is simply begun again.
 *
 * @param isDurable false spares the flush to disk, for a cluster that lives as long as a test run
 */
export function findCluster(
  home: string,
  native: string,
  { account, isDurable }: { account: Account | undefined; isDurable: boolean },
): Cluster {
  const data = path.join(home, "data");
  const passwordFile = path.join(home, "password");
  if (!existsSync(data)) {
    for (const name of readdirSync(home)) {
      if (name.startsWith("data.new")) rmSync(path.join(home, name), { recursive: true, force: true });
    }
    writeWhole(passwordFile, randomBytes(24).toString("base64url"), 0o600, account);
    const draft = path.join(home, `data.new-${process.pid}`);
    initialise(native, draft, { passwordFile, account, isDurable });
    renameSync(draft, data);
  }
  return { data, password: readFileSync(passwordFile, "utf8").trim() };
}

function initialise(
  native: string,
  data: string,
  {
    passwordFile,
    account,
    isDurable,
  }: { passwordFile: string; account: Account | undefined; isDurable: boolean },
): void {
  const words = [
    ["-D", data],
    ["-U", superuser],
    ["--auth=scram-sha-256", `--pwfile=${passwordFile}`],
    ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"],
    isDurable ? [] : ["--no-sync"],
  ].flat();
  try {
    execFileSync(path.join(native, "bin", "initdb"), words, {
      ...account,
      cwd: "/",
      env: serverEnvironment(),
      stdio: "pipe",
    });
  } catch (cause) {
    rmSync(data, { recursive: true, force: true });
    const { stderr } = cause as { stderr?: Buffer };
    throw new Error(`The database could not be created: ${String(stderr ?? cause).trim()}`, { cause });
  }
}
