import { readdirSync, readFileSync } from "node:fs";
import type { Finding, HouseRule } from "./house-rule";

const folder = "docs/decisions";

/** Every package we depend on has a reason written down. Types of a package go with the package. */
export const decisions: HouseRule = {
  name: "decisions",
  why: "A dependency is code we answer for; whoever updates or replaces it needs to know what it was chosen for.",
  pass: "Add docs/decisions/NNNN-title.md: date, choice (with the package's name), because, what would change our mind.",
  inspect: () => undecided(declaredPackages(), writtenDecisions()),
};

/** The packages that no decision names. */
export function undecided(packages: readonly string[], written: string): Finding[] {
  const named = new Set(written.split(/[^@\w/.-]/).map(withoutFullStop));
  return packages
    .filter((name) => !name.startsWith("@types/") && !named.has(name))
    .map((name) => ({ path: "package.json", fact: `no decision names ${name}`, severity: "error" }));
}

const withoutFullStop = (word: string) => (word.endsWith(".") ? word.slice(0, -1) : word);

function declaredPackages(): string[] {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
    readFileSync("package.json", "utf8"),
  ) as Partial<Record<"dependencies" | "devDependencies" | "optionalDependencies", Record<string, string>>>;
  return Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
}

function writtenDecisions(): string {
  return readdirSync(folder)
    .map((file) => readFileSync(`${folder}/${file}`, "utf8"))
    .join("\n");
}
