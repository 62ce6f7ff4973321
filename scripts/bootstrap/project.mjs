import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** Folder of the project, wherever the command is run from. */
export const projectFolder = fileURLToPath(new URL("../..", import.meta.url));

/** @param {...string} names */
export function inProject(...names) {
  return path.join(projectFolder, ...names);
}

/**
 * @param {...string} names path of a JSON file in the project
 * @returns {any} its value, or null when it is missing or cut short
 */
export function readJson(...names) {
  try {
    return JSON.parse(readFileSync(inProject(...names), "utf8"));
  } catch {
    return null;
  }
}
