import { expect, test } from "vitest";
import { advance, steps } from "~/domain/application/lifecycle";
import type { Day } from "~/domain/calendar/paris";
import { checkDay, checkRequest, returnStep } from "./request";

const today = "2026-10-05" as Day;

test.each([
  ["2026-10-07", "too-soon"],
  ["2026-10-08", undefined],
  ["2026-12-04", undefined],
  ["2026-12-05", "too-late"],
])("an answer by %s is %s", (day, code) => {
  const checked = checkDay(day as Day, today);
  expect(checked.ok ? undefined : checked.refusal.code).toBe(code);
});

test("a subject that the form does not know is refused", () => {
  const asked = { subjects: ["question:project.goals", "question:project.x"], dueOn: "2026-10-20" as Day };
  expect(checkRequest(asked, today)).toEqual({ ok: false, refusal: { code: "unknown-subject" } });
});

test.each(steps["ask-complement"].from)("a dossier asked while %s goes back there", (status) => {
  expect(advance("incomplete", returnStep(status))).toEqual({ ok: true, value: status });
});
