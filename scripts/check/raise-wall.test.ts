import { expect, test } from "vitest";
import { describeOutcome } from "./describe-outcome";
import { raiseWall } from "./raise-wall";
import type { Wall } from "./wall";
import { walls } from "./walls";

const wall = (script: string): Wall => ({
  name: "planted",
  command: [process.execPath, "-e", script],
  why: "It protects somebody.",
  pass: "Do the other thing.",
});

test("a command that succeeds is one line", async () => {
  const outcome = await raiseWall(wall(""));
  expect(outcome.stands).toBe(true);
  expect(describeOutcome(outcome)).toMatch(/^✔ planted \([\d.]+ s\)$/);
});

test("a command that fails shows its findings, why it stands and how to pass", async () => {
  const outcome = await raiseWall(wall(`console.error("line 3 is wrong"); process.exit(1)`));
  expect(outcome.stands).toBe(false);
  const words = describeOutcome(outcome);
  for (const said of ["✘ planted", "line 3 is wrong", "It protects somebody.", "Do the other thing."]) {
    expect(words).toContain(said);
  }
});

test("a warning of a wall that stands is still shown", async () => {
  const outcome = await raiseWall(wall(`console.log("sizes: warning: page.tsx: 210 lines")`));
  expect(describeOutcome(outcome)).toContain("page.tsx: 210 lines");
});

test("a program that is not installed makes its wall fall", async () => {
  const outcome = await raiseWall({ ...wall(""), command: ["no-such-program"] });
  expect(outcome).toMatchObject({ stands: false, output: expect.stringContaining("npm ci") });
});

test("every wall says why it stands and how to pass", () => {
  for (const { why, pass } of walls)
    expect([why.length, pass.length].every((length) => length > 10)).toBe(true);
});
