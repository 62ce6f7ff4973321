import { chownSync, renameSync, writeFileSync } from "node:fs";
import type { Account } from "./account";

/** Writes a file that is seen whole or not at all, with its mode and owner from the first moment. */
export function writeWhole(file: string, text: string, mode: number, owner?: Account): void {
  const draft = `${file}.${process.pid}.new`;
  writeFileSync(draft, text, { mode });
  if (owner) chownSync(draft, owner.uid, owner.gid);
  renameSync(draft, file);
}
