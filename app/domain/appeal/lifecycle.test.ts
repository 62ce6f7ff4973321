import { expect, test } from "vitest";
import { advanceAppeal, appealStatuses, appealSteps, isAppealOpen, type AppealStep } from "./lifecycle";

const everyStep = Object.keys(appealSteps) as AppealStep[];

test("nothing is answered before it was examined, save one that came late", () => {
  expect(everyStep.filter((step) => advanceAppeal("recorded", step).ok)).toEqual([
    "examine",
    "reject-as-late",
  ]);
});

test("an answer is the last word", () => {
  for (const status of appealStatuses.filter((one) => !isAppealOpen(one)))
    for (const step of everyStep)
      expect(advanceAppeal(status, step)).toEqual({
        ok: false,
        refusal: { code: "wrong-appeal-status", status, step },
      });
});
