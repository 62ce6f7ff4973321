import type { WallOutcome } from "./wall";

/** One line for a wall that stands; for a fallen one its findings, why it exists and how to pass. */
export function describeOutcome({ wall, stands, output, milliseconds }: WallOutcome): string {
  const seconds = `${(milliseconds / 1000).toFixed(1)} s`;
  if (stands) {
    const remarks = output
      .trim()
      .split("\n")
      .filter((line) => line.includes("warning:"));
    return [`✔ ${wall.name} (${seconds})`, ...remarks.map((line) => `    ${line.trim()}`)].join("\n");
  }
  return [
    `✘ ${wall.name} (${seconds})`,
    output.trimEnd(),
    `  why:  ${wall.why}`,
    `  pass: ${wall.pass}`,
  ].join("\n");
}
