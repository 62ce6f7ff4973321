import fc from "fast-check";
import { expect, test } from "vitest";
import type { DecisionOutcome } from "~/domain/committee/lifecycle";
import type { DecisionLine } from "~/domain/decision/decision-lines";
import { cents } from "~/domain/money/cents";
import { appealLineSentence, appealOutcome, checkAppealDecision } from "./decided-lines";

const asked = new Map([
  ["state", cents(500_000)],
  ["city", cents(300_000)],
]);
const before = new Map([
  ["state", cents(200_000)],
  ["city", cents(0)],
]);
const ground = { asked, uncovered: cents(800_000) };
const line = (funderId: string, said: number | DecisionOutcome): DecisionLine =>
  typeof said === "number"
    ? { funderId, outcome: "granted", amount: cents(said) }
    : { funderId, outcome: said, amount: cents(0) };
const both = (state: number | DecisionOutcome, city: number | DecisionOutcome) => [
  line("state", state),
  line("city", city),
];

test.each([
  ["more from each", both(500_000, 300_000), null],
  ["the same again, which rejects", both(200_000, "refused"), null],
  ["adjourned whole", both("adjourned", "adjourned"), null],
  ["adjourned by one", both(200_000, "adjourned"), "adjourned-in-part"],
  ["less than before", both(199_999, 300_000), "below-granted"],
  ["a refusal of what was granted", both("refused", 300_000), "below-granted"],
  ["the reserve list", both(200_000, "reserve_list"), "reserve-on-appeal"],
  ["above what was asked", both(500_001, 0), "above-request"],
  ["a funder left out", [line("state", 500_000)], "funder-missing"],
])("%s", (_situation, lines, code) => {
  const checked = checkAppealDecision(lines, ground, before);
  expect(checked.ok ? null : checked.refusal.code).toBe(code);
});

test.each([
  ["all that was asked", both(500_000, 300_000), "upheld"],
  ["one funder more", both(200_000, 100_000), "upheld_in_part"],
  ["nothing more", both(200_000, "refused"), "rejected"],
] as const)("%s is %s", (_situation, lines, outcome) => {
  expect(appealOutcome(lines, { asked, before })).toBe(outcome);
});

test("whatever is accepted, nobody gives less than before", () => {
  fc.assert(
    fc.property(fc.nat(600_000), fc.nat(400_000), (state, city) => {
      const lines = both(state, city || "refused");
      if (!checkAppealDecision(lines, ground, before).ok) return;
      expect(state).toBeGreaterThanOrEqual(200_000);
      expect(appealOutcome(lines, { asked, before }) === "rejected").toBe(state === 200_000 && city === 0);
    }),
  );
});

test("each refusal has a sentence that names the funder or the way out", () => {
  const sentence = appealLineSentence(
    { code: "below-granted", funderId: "state", granted: cents(200_000) },
    () => "L’État",
  );
  expect(sentence).toContain("L’État a déjà accordé");
  expect(appealLineSentence({ code: "adjourned-in-part" }, () => "")).toContain("en entier");
});
