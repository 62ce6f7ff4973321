import type { Finding, HouseRule } from "./house-rule";
import { isTest, type SourceText } from "./source-text";

interface Size {
  readonly kind: string;
  /** Beginning and end of the paths meant. */
  readonly within: readonly string[];
  readonly ends: readonly string[];
  /** Lines past which the file deserves another look; it fails at half as much again. */
  readonly lines: number;
}

const code = [".ts", ".tsx", ".mjs", ".js"];

/** The first that covers a path decides. */
const sizes: readonly Size[] = [
  { kind: "page", within: ["app/routes/"], ends: code, lines: 200 },
  { kind: "command", within: ["app/features/"], ends: [".server.ts", ".server.tsx"], lines: 120 },
  { kind: "rule", within: ["app/domain/"], ends: code, lines: 150 },
  { kind: "bare side of a bench", within: ["scripts/bench/"], ends: code, lines: Infinity },
  { kind: "module", within: ["app/", "emails/", "server/", "scripts/", "prisma/"], ends: code, lines: 200 },
];

/** Long files hold two things that have names. Tests, data and the bare side of a bench are as long as they are. */
export const fileSizes: HouseRule = {
  name: "sizes",
  why: "A stranger understands a file once through, or there are two files in it.",
  pass: "Find the two things inside and give each its name; a table of facts may live in its own data file.",
  inspect: (sources) => sources.filter((source) => !isTest(source)).flatMap(tooLong),
};

function tooLong({ path, text }: SourceText): Finding[] {
  const size = sizes.find(
    ({ within, ends }) =>
      within.some((room) => path.startsWith(room)) && ends.some((end) => path.endsWith(end)),
  );
  const lines = text.split("\n").length - 1;
  if (!size || lines <= size.lines) return [];
  const severity = lines > size.lines * 1.5 ? "error" : "warning";
  return [{ path, severity, fact: `${lines} lines; a ${size.kind} is asked to stay within ${size.lines}` }];
}
