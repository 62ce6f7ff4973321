import { readFileSync, statSync } from "node:fs";
import { glob } from "node:fs/promises";
import { sep } from "node:path";
import { rooms } from "../rooms";
import type { SourceText } from "./source-text";

const madeByMachines = ["app/generated/", "prisma/migrations/"];
const readable = /\.(ts|tsx|mjs|js|css|json|prisma|md)$/;

/** The files of every room and of the root, without generated ones. Files of other kinds come with an empty text. */
export async function readSources(): Promise<SourceText[]> {
  const sources: SourceText[] = [];
  for await (const found of glob([...rooms.map((room) => `${room}/**/*`), "*.{ts,js,mjs}"])) {
    const path = found.split(sep).join("/");
    if (madeByMachines.some((folder) => path.startsWith(folder)) || !statSync(path).isFile()) continue;
    sources.push({ path, text: readable.test(path) ? readFileSync(path, "utf8") : "" });
  }
  return sources.toSorted((one, other) => (one.path < other.path ? -1 : 1));
}
