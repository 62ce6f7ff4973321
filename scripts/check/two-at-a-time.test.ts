import { expect, test } from "vitest";
import { twoAtATime } from "./two-at-a-time";

test("never three at once, and answers in order", async () => {
  let running = 0;
  let most = 0;
  const outcomes = await twoAtATime([3, 1, 2, 0], async (turns) => {
    most = Math.max(most, ++running);
    for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
    running -= 1;
    return turns * 10;
  });
  expect(outcomes).toEqual([30, 10, 20, 0]);
  expect(most).toBe(2);
});

test("nothing to do", async () => {
  expect(await twoAtATime([], async () => 1)).toEqual([]);
});
