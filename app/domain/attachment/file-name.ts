import { fileKinds, type FileKind } from "./file-kinds";

const longestStem = 100;
/** Directory separators, and what some systems or terminals take for an order. */
const forbidden = /[\\/:*?"<>|]/g;
// Controls, and marks that turn the direction of a text and so disguise an extension.
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;
const extensionShape = /\.([A-Za-z0-9]{1,10})$/;

/** A name without path, control or direction mark; white space made plain. May be empty. */
export function plainName(sent: string): string {
  const base = sent.split(/[\\/]/).at(-1) ?? "";
  return base.normalize("NFC").replace(invisible, "").replace(forbidden, " ").replace(/\s+/g, " ").trim();
}

/** The extension in lower case, "" when there is none. */
function extensionOf(name: string): string {
  return extensionShape.exec(name)?.[1]?.toLowerCase() ?? "";
}

/** True when the extension is one of the kind, or there is none: the content has already said what it is. */
export function agreesWith(name: string, kind: FileKind): boolean {
  const extension = extensionOf(name);
  return extension === "" || (fileKinds[kind].extensions as readonly string[]).includes(extension);
}

/** The name kept: at most a hundred characters and the usual extension of its kind. */
export function keptName(sent: string, kind: FileKind): string {
  const plain = plainName(sent);
  const stem = [...withoutDots(plain.replace(extensionShape, ""))].slice(0, longestStem).join("");
  return `${stem || "document"}.${fileKinds[kind].extensions[0]}`;
}

/** Without the dots and spaces at both ends, which some systems hide. */
function withoutDots(name: string): string {
  const isKept = (character: string) => character !== "." && character.trim() !== "";
  const characters = [...name];
  const first = characters.findIndex(isKept);
  return first < 0 ? "" : characters.slice(first, characters.findLastIndex(isKept) + 1).join("");
}
