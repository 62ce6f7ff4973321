import { describe, expect } from "vitest";
import type { Mark } from "~/domain/review/rubric";
import { cents } from "~/domain/money/cents";
import { saveReview } from "~/features/reviews/save-review.server";
import { saveScore } from "~/features/reviews/save-score.server";
import { findReviews } from "~/features/reviews/queries.server";
import { reopenReview } from "~/features/reviews/reopen-review.server";
import { resolveDiscussion } from "~/features/reviews/resolve-discussion.server";
import { demonstrationRubric } from "../../../prisma/seed/reference/rubric";
import { test } from "../../support/database/database-test";
import { granted } from "../../support/factories/committee";
import {
  admitDossier,
  depositDossier,
  hireInstructor,
  type Instruction,
} from "../../support/factories/instruction";

const at = new Date("2026-10-05T10:00:00Z");
const codes = demonstrationRubric.criteria.map(({ code }) => code);
const everywhere = (mark: Mark) => Object.fromEntries(codes.map((code) => [code, mark]));

const scoreOf = ({ number, city }: Instruction, criterion: string, value: Mark, seen = 0) => ({
  number,
  funderId: city.funderId,
  criterion,
  value,
  rationale: "",
  seen,
});

const reviewOf = (
  { number }: Instruction,
  funderId: string,
  mark: Mark,
  proposed = 100_000,
  version = 0,
) => ({
  number,
  funderId,
  version,
  marks: everywhere(mark),
  rationales: mark === 0 || mark === 4 ? Object.fromEntries(codes.map((code) => [code, "Parce que."])) : {},
  opinion: mark === 0 ? ("unfavourable" as const) : ("favourable" as const),
  comment: "Vu.",
  proposed: cents(proposed),
  isComplete: true,
});

describe("one mark at a time", () => {
  test("of 20 saves of one mark at once, one is kept and 19 are told what it says", async ({ db }) => {
    const instruction = await admitDossier({ db, now: () => at });
    const { ports, cityInstructor } = instruction;
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        saveScore(ports, cityInstructor, {
          ...scoreOf(instruction, "S1", (1 + (index % 3)) as Mark),
          rationale: `essai ${index}`,
        }),
      ),
    );
    const kept = answers.filter(({ ok }) => ok);
    expect(kept).toHaveLength(1);
    const { value, rationale, version } = await db.score.findFirstOrThrow({
      where: { review: { application: { number: instruction.number } } },
    });
    expect(version).toBe(1);
    for (const answer of answers)
      if (!answer.ok)
        expect(answer.refusal).toEqual({
          code: "changed-meanwhile",
          latest: { criterion: "S1", value, rationale, version },
        });
  });

  test("saves of different criteria at once are all kept, and start the instruction once", async ({ db }) => {
    const instruction = await admitDossier({ db, now: () => at });
    const { ports, cityInstructor, number } = instruction;
    const answers = await Promise.all(
      codes.map((code) => saveScore(ports, cityInstructor, scoreOf(instruction, code, 3))),
    );
    expect(answers.every(({ ok }) => ok)).toBe(true);
    const review = await db.review.findFirstOrThrow({
      where: { application: { number } },
      select: { totalHundredths: true, scores: true, application: { select: { status: true, steps: true } } },
    });
    expect(review.scores).toHaveLength(9);
    expect(review.totalHundredths).toBe(7_500);
    expect(review.application.status).toBe("in_review");
    expect(review.application.steps.filter(({ step }) => step === "start-review")).toHaveLength(1);
  });

  test("the next version is saved on the one that was seen, and nothing is kept of an older one", async ({
    db,
  }) => {
    const instruction = await admitDossier({ db, now: () => at });
    const { ports, cityInstructor } = instruction;
    granted(await saveScore(ports, cityInstructor, scoreOf(instruction, "S2", 2)));
    expect(granted(await saveScore(ports, cityInstructor, scoreOf(instruction, "S2", 3, 1))).version).toBe(2);
    const late = await saveScore(ports, cityInstructor, scoreOf(instruction, "S2", 1, 1));
    expect(late).toMatchObject({ ok: false, refusal: { code: "changed-meanwhile", latest: { value: 3 } } });
  });

  test("is refused to another funder, to a stranger, on an unknown criterion and before admission", async ({
    db,
  }) => {
    const ports = { db, now: () => at };
    const instruction = await admitDossier(ports);
    const elsewhere = await hireInstructor(ports, (await depositDossier(ports)).city.funderId);
    for (const person of [instruction.stateInstructor, elsewhere, instruction.applicant])
      expect(await saveScore(ports, person, scoreOf(instruction, "S1", 2))).toMatchObject({
        ok: false,
        refusal: { code: "not-found" },
      });
    expect(await saveScore(ports, instruction.cityInstructor, scoreOf(instruction, "S99", 2))).toMatchObject({
      refusal: { code: "not-found" },
    });
    const fresh = await depositDossier(ports);
    expect(await saveScore(ports, fresh.cityInstructor, scoreOf(fresh, "S1", 2))).toMatchObject({
      refusal: { code: "not-in-review" },
    });
    expect(await db.score.count({ where: { review: { application: { number: instruction.number } } } })).toBe(
      0,
    );
  });
});

describe("the whole grid", () => {
  test("never overwrites a mark that somebody saved after the page was opened", async ({ db }) => {
    const instruction = await admitDossier({ db, now: () => at });
    const { ports, cityInstructor, city } = instruction;
    granted(await saveScore(ports, cityInstructor, scoreOf(instruction, "S1", 2)));
    const refused = await saveReview(ports, cityInstructor, reviewOf(instruction, city.funderId, 3));
    expect(refused).toMatchObject({
      refusal: { code: "scores-changed", latest: [{ criterion: "S1", value: 2 }] },
    });
    expect(await db.score.count({ where: { review: { application: { number: instruction.number } } } })).toBe(
      1,
    );
    const knowing = { ...reviewOf(instruction, city.funderId, 3), seen: { S1: 1 } };
    granted(await saveReview(ports, cityInstructor, knowing));
  });

  test("keeps no words without a mark silently", async ({ db }) => {
    const instruction = await admitDossier({ db, now: () => at });
    const { ports, cityInstructor, city } = instruction;
    const draft = {
      ...reviewOf(instruction, city.funderId, 3),
      isComplete: false,
      marks: { S1: 3 as Mark },
      rationales: { S2: "Très ciblé." },
    };
    expect(await saveReview(ports, cityInstructor, draft)).toMatchObject({
      refusal: { code: "rationale-without-mark", criteria: ["S2"] },
    });
  });

  test("of two funders who finish, the proposals together never exceed the uncovered need", async ({
    db,
  }) => {
    const instruction = await admitDossier({ db, now: () => at });
    const { ports, cityInstructor, stateInstructor, city, state, applicationId } = instruction;
    await db.budgetLine.updateMany({
      where: { applicationId, side: "charge" },
      data: { amountCents: 600_000n },
    });
    const answers = await Promise.all([
      saveReview(ports, stateInstructor, reviewOf(instruction, state.funderId, 3, 450_000)),
      saveReview(ports, cityInstructor, reviewOf(instruction, city.funderId, 3, 300_000)),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const refused = answers.find(({ ok }) => !ok);
    expect(refused).toMatchObject({ refusal: { code: "above-need" } });
    const { _sum } = await db.review.aggregate({ where: { applicationId }, _sum: { proposedCents: true } });
    expect(Number(_sum.proposedCents)).toBeLessThanOrEqual(600_000);
    await expect(
      db.review.updateMany({ where: { applicationId }, data: { proposedCents: 600_001n } }),
    ).rejects.toThrow("reviews_propose_at_most_the_need");
  });

  test("two funders too far apart are asked to talk, once, and one of two conclusions is kept", async ({
    db,
  }) => {
    const instruction = await admitDossier({ db, now: () => at });
    const { ports, cityInstructor, stateInstructor, city, state, number, applicationId } = instruction;
    granted(await saveReview(ports, cityInstructor, reviewOf(instruction, city.funderId, 4)));
    expect(await db.reviewDiscussion.count({ where: { applicationId } })).toBe(0);
    granted(await saveReview(ports, stateInstructor, reviewOf(instruction, state.funderId, 1)));
    const discussion = await db.reviewDiscussion.findFirstOrThrow({ where: { applicationId } });
    expect(discussion).toMatchObject({ gapHundredths: 7_500, criteria: codes });
    const conclude = (resolution: string) =>
      resolveDiscussion(ports, cityInstructor, { number, discussionId: discussion.id, resolution });
    const answers = await Promise.all([conclude("D’accord."), conclude("Pas d’accord.")]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    granted(await reopenReview(ports, cityInstructor, { number, funderId: city.funderId }));
    const { status } = await db.application.findUniqueOrThrow({ where: { number } });
    expect(status).toBe("in_review");
  });
});

test("others' marks, opinion and amount are hidden until one's own review is done", async ({ db }) => {
  const instruction = await admitDossier({ db, now: () => at });
  const { ports, cityInstructor, stateInstructor, city, state, number } = instruction;
  granted(await saveReview(ports, stateInstructor, reviewOf(instruction, state.funderId, 3)));
  const before = await findReviews(ports, cityInstructor, number);
  expect(before?.reviews.find(({ funderId }) => funderId === state.funderId)).toMatchObject({
    isComplete: true,
    content: null,
  });
  granted(await saveReview(ports, cityInstructor, reviewOf(instruction, city.funderId, 2)));
  const after = await findReviews(ports, cityInstructor, number);
  expect(after?.reviews.find(({ funderId }) => funderId === state.funderId)?.content?.total).toBe(7_500);
});
