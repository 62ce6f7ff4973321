import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyRemedy } from "../../../tests/fixtures/eligibility/apply-remedy";
import { findingIn, rulesOf, witness } from "../../../tests/fixtures/eligibility/witness";
import type { Application, AgeBracket } from "./application-input";
import { consistentHeadcounts } from "./criteria/consistent-headcounts";
import { deMinimisAid } from "./criteria/de-minimis-aid";
import { indirectChargesShare } from "./criteria/indirect-charges-share";
import { mainstreamFirst } from "./criteria/mainstream-first";
import { minimumGrant } from "./criteria/minimum-grant";
import { neighbourhoodResidentsShare } from "./criteria/neighbourhood-residents-share";
import { projectPeriod } from "./criteria/project-period";
import { publicFundingRate } from "./criteria/public-funding-rate";

const cents = fc.integer({ min: 0, max: 40 });
const euros = (count: number) => (count / 100).toFixed(2);
const share = fc.constantFrom("0.80", "0.15", "0.333", "0.5", "1", "0");
const base = witness();

/** Smallest step count up to `most` that makes the rule pass, found by trying them all; null when none does. */
function smallest(most: number, isEnough: (step: number) => boolean): number | null {
  for (let step = 1; step <= most; step += 1) if (isEnough(step)) return step;
  return null;
}

function withBudget(direct: number, indirect: number, publicFunding: number): Application {
  const charges = [
    { account: "60x", amount: euros(direct) },
    { account: "IND1", amount: euros(indirect) },
  ];
  return { ...base, budget: { charges, products: [{ account: "74-STATE", amount: euros(publicFunding) }] } };
}

/** Cents by which a remedy changes a budget: what it adds in lines, or takes off the lines given. */
function centsMoved(before: Application, after: Application): number {
  const total = ({ budget }: Application) =>
    [...budget.charges, ...budget.products].reduce(
      (sum, line) => sum + Math.round(Number(line.amount) * 100),
      0,
    );
  return Math.abs(total(after) - total(before));
}

describe("the smallest change, against trying them all", () => {
  it("FIN-05: public funding to drop, cost to add", () => {
    fc.assert(
      fc.property(cents, cents, share, (cost, publicFunding, maxPublicRate) => {
        const call = { params: { maxPublicRate } };
        const application = withBudget(cost, 0, publicFunding);
        const rules = rulesOf(publicFundingRate, call);
        const passes = (one: Application) => rules.outcomes(one).outcomes[0] === "pass";
        const { outcome, remedies } = rules.judge(application).findings[0]!;
        if (outcome !== "fail") return;
        const less = smallest(publicFunding, (step) => passes(withBudget(cost, 0, publicFunding - step)));
        const more = smallest(300, (step) => passes(withBudget(cost + step, 0, publicFunding)));
        const moved = remedies.map((remedy) => centsMoved(application, applyRemedy(application, remedy)));
        expect(moved).toEqual([less, more].filter((step) => step !== null));
      }),
      { numRuns: 40 },
    );
  });

  it("FIN-08: indirect charges to drop, direct charges to add", () => {
    fc.assert(
      fc.property(cents, cents, share, (direct, indirect, maxIndirectRate) => {
        const call = { params: { maxIndirectRate } };
        const application = withBudget(direct, indirect, 0);
        const rules = rulesOf(indirectChargesShare, call);
        const passes = (one: Application) => rules.outcomes(one).outcomes[0] === "pass";
        const { outcome, remedies } = rules.judge(application).findings[0]!;
        if (outcome !== "fail") return;
        const less = smallest(indirect, (step) => passes(withBudget(direct, indirect - step, 0)));
        const more = smallest(300, (step) => passes(withBudget(direct + step, indirect, 0)));
        const moved = remedies.map((remedy) => centsMoved(application, applyRemedy(application, remedy)));
        expect(moved).toEqual([less, more].filter((step) => step !== null));
      }),
      { numRuns: 40 },
    );
  });

  it("TER-02: residents to reach, people to leave out", () => {
    const people = fc.integer({ min: 1, max: 30 });
    fc.assert(
      fc.property(people, fc.integer({ min: 0, max: 30 }), share, (total, residents, minQpvShare) => {
        const call = { params: { minQpvShare } };
        const of = (whole: number, qpv: number): Application => {
          const beneficiaries = { ...base.project.beneficiaries, total: whole, qpv };
          return { ...base, project: { ...base.project, beneficiaries } };
        };
        const rules = rulesOf(neighbourhoodResidentsShare, call);
        const passes = (one: Application) => rules.outcomes(one).outcomes[0] === "pass";
        const { outcome, remedies } = rules.judge(of(total, residents)).findings[0]!;
        if (outcome !== "fail") return;
        const more = smallest(total - residents, (step) => passes(of(total, residents + step)));
        const fewer = smallest(total - 1, (step) => passes(of(total - step, residents)));
        const moved = remedies.map((remedy) => {
          const { beneficiaries } = applyRemedy(of(total, residents), remedy).project;
          return Math.abs(beneficiaries.total - total) + Math.abs(beneficiaries.qpv - residents);
        });
        expect(moved).toEqual([more, fewer].filter((step) => step !== null));
      }),
      { numRuns: 60 },
    );
  });

  it("BEN-01: people to add or take away over the total and its breakdowns", () => {
    const count = fc.integer({ min: 0, max: 5 });
    fc.assert(
      fc.property(
        count,
        count,
        fc.option(count),
        count,
        fc.option(count),
        (total, qpv, female, male, young) => {
          const headcounts = { total, qpv, female, male, ages: { "0-5": young } };
          const application = witness(({ project }) => void (project.beneficiaries = headcounts));
          const { outcome, remedies } = findingIn(consistentHeadcounts, application);
          if (outcome !== "fail") return;
          const people = ({ project: { beneficiaries } }: Application) => [
            beneficiaries.total,
            beneficiaries.qpv,
            (beneficiaries.female ?? 0) + (beneficiaries.male ?? 0) + (beneficiaries.other ?? 0),
            Object.keys(beneficiaries.ages).reduce(
              (sum, key) => sum + (beneficiaries.ages[key as AgeBracket] ?? 0),
              0,
            ),
          ];
          const now = people(application);
          const cheapest = Math.min(
            ...Array.from(
              { length: 16 },
              (_, aim) =>
                Math.abs(aim - total) +
                Math.max(0, qpv - aim) +
                (female === null ? 0 : Math.abs(aim - female - male)) +
                (young === null ? 0 : Math.abs(aim - young)),
            ),
          );
          const then = people(applyRemedy(application, remedies[0]!));
          expect(then.reduce((sum, value, index) => sum + Math.abs(value - now[index]!), 0)).toBe(cheapest);
        },
      ),
    );
  });

  it("CAL-02: days to move", () => {
    const day = fc.integer({ min: -12, max: 380 });
    const iso = (days: number) => new Date(Date.UTC(2027, 0, 1 + days)).toISOString().slice(0, 10);
    const daysOf = (date: string) => Math.round((Date.parse(date) - Date.UTC(2027, 0, 1)) / 86_400_000);
    fc.assert(
      fc.property(day, day, (start, end) => {
        const of = witness(
          ({ project }) => void Object.assign(project, { startDate: iso(start), endDate: iso(end) }),
        );
        const { outcome, remedies } = findingIn(projectPeriod, of);
        if (outcome !== "fail") return;
        const { project } = applyRemedy(of, remedies[0]!);
        const moved = Math.abs(daysOf(project.startDate) - start) + Math.abs(daysOf(project.endDate) - end);
        const cost = (date: number) => Math.abs(Math.min(364, Math.max(0, date)) - date);
        expect(moved).toBe(Math.max(cost(start) + cost(end), start - end));
      }),
    );
  });

  it("FIN-06 and FIN-09: the request stops exactly at its bound", () => {
    fc.assert(
      fc.property(cents, cents, (asked, bound) => {
        const application = witness((one) => {
          one.requestedAmount = euros(asked);
          one.association.economicActivity = true;
        });
        const low = findingIn(minimumGrant, application, { params: { minGrant: euros(bound) } });
        const high = findingIn(deMinimisAid, application, { params: { deMinimisCap: euros(bound) } });
        for (const { outcome, remedies } of [low, high]) {
          if (outcome === "pass") continue;
          expect(applyRemedy(application, remedies[0]!).requestedAmount).toBe(euros(bound));
        }
      }),
      { numRuns: 60 },
    );
  });

  it("texts: one character fewer would not do", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("a", " ", "\u00A0", "e\u0301", "😀"), maxLength: 60 }),
        (text) => {
          const application = witness(({ project }) => void (project.mainstream = text));
          const { outcome, remedies } = findingIn(mainstreamFirst, application);
          if (outcome === "pass") return;
          const [change] = remedies[0]!;
          if (change?.op !== "lengthen") throw new Error("a text is lengthened");
          const tooLittle = applyRemedy(application, [{ ...change, by: change.by - 1 }]);
          expect(findingIn(mainstreamFirst, tooLittle).outcome).toBe("fail");
        },
      ),
      { numRuns: 60 },
    );
  });
});
