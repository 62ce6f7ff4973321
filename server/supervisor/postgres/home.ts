import { chownSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync } from "node:fs";
import path from "node:path";
import { type Account, canEnter } from "./account";
import { writeWhole } from "./write-whole";

/** The folder that holds the cluster, its password and, when needed, a copy of the binaries. */
export interface Home {
  readonly folder: string;
  /** True when the cluster had to leave `DATA_DIR`, which its account cannot enter. */
  readonly isElsewhere: boolean;
}

const elsewhereParent = "/var/tmp";

/**
 * `DATA_DIR/postgres`, or, where the server's account cannot enter, a folder with a random name that only this account
 * opens; `DATA_DIR/postgres.json` remembers it.
 *
 * @throws {Error} when the remembered folder has vanished or belongs to someone else
 */
export function findHome(dataDir: string, account: Account | undefined): Home {
  mkdirSync(dataDir, { recursive: true });
  const record = path.join(dataDir, "postgres.json");
  if (existsSync(record)) return { folder: remembered(record, account), isElsewhere: true };
  const folder = path.join(dataDir, "postgres");
  if (existsSync(path.join(folder, "data"))) return { folder, isElsewhere: false };
  if (canEnter(dataDir, account)) {
    mkdirSync(folder, { mode: 0o700, recursive: true });
    if (account) chownSync(folder, account.uid, account.gid);
    return { folder, isElsewhere: false };
  }
  const elsewhere = mkdtempSync(path.join(elsewhereParent, "pilier-"));
  if (account) chownSync(elsewhere, account.uid, account.gid);
  writeWhole(record, JSON.stringify({ folder: elsewhere }), 0o600);
  return { folder: elsewhere, isElsewhere: true };
}

function remembered(record: string, account: Account | undefined): string {
  const { folder } = JSON.parse(readFileSync(record, "utf8")) as { folder: string };
  const stat = lstatSync(folder, { throwIfNoEntry: false });
  if (!stat?.isDirectory()) {
    throw new Error(`The database was in ${folder}, which has vanished: delete ${record} to begin anew.`);
  }
  if (stat.uid !== (account?.uid ?? process.getuid?.() ?? stat.uid)) {
    throw new Error(`${folder}, named in ${record}, belongs to another account: it is left alone.`);
  }
  return folder;
}
