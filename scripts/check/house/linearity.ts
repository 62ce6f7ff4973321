import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { checkSync } from "recheck";

const cachePath = "node_modules/.cache/pilier/linearity.json";
const linear = "linear";
/** Milliseconds of a busy machine; a pattern that takes longer to judge is not one to keep. */
const patience = 60_000;
const unjudged = "cannot be judged";
const { version } = createRequire(import.meta.url)("recheck/package.json") as { version: string };

export interface Linearity {
  /** Why the pattern may take more than linear time, or undefined when it is proved linear. */
  whyNot(pattern: string, flags: string): string | undefined;
  /** Keeps the verdicts for the next run. */
  remember(): void;
}

/** Asks recheck about each pattern once: verdicts are kept under a hash of the pattern and of recheck's version. */
export function linearity(path = cachePath): Linearity {
  const verdicts = readVerdicts(path);
  return {
    whyNot(pattern, flags) {
      const key = createHash("sha256")
        .update(JSON.stringify([version, pattern, flags]))
        .digest("hex");
      const verdict = verdicts[key] ?? ask(pattern, flags) ?? linear;
      if (!verdict.includes(unjudged)) verdicts[key] = verdict;
      return verdict === linear ? undefined : verdict;
    },
    remember() {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, JSON.stringify(verdicts));
    },
  };
}

/**
 * A pattern that recheck can only try out (it has a lookahead) is measured, and a busy machine disturbs the measure: it is
 * refused when every attempt says so.
 */
function ask(pattern: string, flags: string): string | undefined {
  process.env.RECHECK_SYNC_BACKEND = "pure";
  let refusal: string | undefined;
  for (const randomSeed of [0, 1, 2]) {
    const answer = checkSync(pattern, flags, { timeout: patience, randomSeed });
    if (answer.status === "safe") return undefined;
    if (answer.status === "unknown") return `/${pattern}/ ${unjudged}: ${answer.error.kind}`;
    refusal = `/${pattern}/ is ${answer.complexity.summary}, for instance on ${attack(answer.attack.pattern)}`;
    if (answer.checker !== "fuzz") return refusal;
  }
  return refusal;
}

const attack = (text: string) => (text.length > 80 ? `${text.slice(0, 80)}…` : text);

function readVerdicts(path: string): Record<string, string> {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Record<string, string>;
  } catch {
    return {};
  }
}
