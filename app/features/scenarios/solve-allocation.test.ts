import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  breaches,
  questionInWords,
  reasonsFor,
  worthOfAllocation,
  type Allocation,
  type AllocationQuestion,
} from "~/domain/committee/scenario/allocation";
import type { Candidate } from "~/domain/committee/scenario/candidate";
import { groupKey, groupsOf } from "~/domain/committee/scenario/groups";
import { cents } from "~/domain/money/cents";
import { solveAllocation } from "./solve-allocation.server";

/** The best of every allocation there is, by trying them all; null when none holds. */
function bruteForce(question: AllocationQuestion): number | null {
  const { candidates } = question;
  let best: number | null = null;
  for (let code = 0; code < 3 ** candidates.length; code += 1) {
    const allocation = new Map<string, "full" | "reduced">();
    candidates.forEach(({ id, proposals }, place) => {
      const level = Math.floor(code / 3 ** place) % 3;
      if (level > 0 && proposals.length > 0) allocation.set(id, level === 1 ? "reduced" : "full");
    });
    if (breaches(question, allocation).length > 0) continue;
    const worth = worthOfAllocation(question, allocation);
    if (best === null || worth > best) best = worth;
  }
  return best;
}

const amount = fc.integer({ min: 1, max: 2_000_000 });
const proposal = (envelopeId: string) =>
  fc.tuple(amount, amount).map(([one, other]) => ({
    envelopeId,
    full: cents(Math.max(one, other)),
    viable: cents(Math.min(one, other)),
  }));

const candidate: fc.Arbitrary<Omit<Candidate, "id" | "number">> = fc.record({
  score: fc.option(fc.integer({ min: 0, max: 10_000 }), { freq: 10 }),
  proposals: fc.oneof(
    fc.constant([]),
    fc.tuple(proposal("etat")),
    fc.tuple(proposal("agglo")),
    fc.tuple(proposal("etat"), proposal("agglo")),
  ),
  groups: fc
    .tuple(fc.constantFrom("sante", "emploi"), fc.subarray(["kennedy", "grand-clos"]))
    .map(([pillar, districts]) => groupsOf({ pillar, districts })),
});

/** No floor, or one that is often within reach and sometimes binds. */
const floor = (group: string) =>
  fc.option(
    amount.map((most) => [{ group, label: group, atLeast: cents(Math.max(1, Math.floor(most / 3))) }]),
    { nil: [] },
  );

const question: fc.Arbitrary<AllocationQuestion> = fc.record({
  candidates: fc
    .array(candidate, { maxLength: 6 })
    .map((all) => all.map((one, place) => ({ ...one, id: `d${place}`, number: `2027-0000${place}` }))),
  envelopes: fc.tuple(amount, amount).map(([state, city]) => [
    { envelopeId: "etat", room: cents(state) },
    { envelopeId: "agglo", room: cents(city * 2) },
  ]),
  floors: fc
    .tuple(
      floor(groupKey("pillar", "sante")),
      floor(groupKey("pillar", "emploi")),
      floor(groupKey("district", "kennedy")),
    )
    .map((floors) => floors.flat()),
});

describe("the automatic proposal", { timeout: 60_000 }, () => {
  test("is worth as much as the best of all allocations, and breaks no limit", async () => {
    await fc.assert(
      fc.asyncProperty(question, async (asked) => {
        const answer = await solveAllocation(asked);
        const best = bruteForce(asked);
        if (best === null) {
          expect(answer).toEqual({ ok: false, refusal: { code: "floors-out-of-reach" } });
          return;
        }
        if (!answer.ok) throw new Error(answer.refusal.code);
        expect(breaches(asked, answer.value)).toEqual([]);
        expect(worthOfAllocation(asked, answer.value)).toBe(best);
      }),
      { numRuns: 120 },
    );
  });

  test("is the same for the same question, in whatever order its dossiers come", async () => {
    await fc.assert(
      fc.asyncProperty(question, async (asked) => {
        const turned = { ...asked, candidates: [...asked.candidates].reverse() };
        const [one, other] = [await solveAllocation(asked), await solveAllocation(turned)];
        const sorted = (answer: typeof one) => answer.ok && [...(answer.value as Allocation)].sort();
        expect(sorted(one)).toEqual(sorted(other));
      }),
      { numRuns: 30 },
    );
  });

  test("leaves out the best dossier when two others are worth more for the same money, and says why", async () => {
    const dossier = (id: string, score: number, full: number) => ({
      id,
      number: id,
      score,
      groups: [],
      proposals: [{ envelopeId: "etat", full: cents(full), viable: cents(full) }],
    });
    const asked: AllocationQuestion = {
      candidates: [
        dossier("a", 9_000, 10_000_00),
        dossier("b", 8_000, 5_000_00),
        dossier("c", 7_000, 5_000_00),
      ],
      envelopes: [{ envelopeId: "etat", room: cents(10_000_00) }],
      floors: [],
    };
    const answer = await solveAllocation(asked);
    if (!answer.ok) throw new Error(answer.refusal.code);
    expect([...answer.value.keys()].sort()).toEqual(["b", "c"]);
    const [first] = reasonsFor(asked, answer.value, () => "l’enveloppe de l’État");
    expect(first).toMatchObject({ level: "none", rank: 1 });
    expect(first!.reason).toMatch(/il manquerait 10\s000,00\s€ dans l’enveloppe de l’État/);
    expect(questionInWords(asked, () => "Enveloppe de l’État").constraints[0]).toMatch(/au plus 10\s000,00/);
  });

  test("takes a weaker dossier when the floor of its pillar asks for it, and says the floor in words", async () => {
    const dossier = (id: string, pillar: string, score: number) => ({
      id,
      number: id,
      score,
      groups: groupsOf({ pillar, districts: [] }),
      proposals: [{ envelopeId: "etat", full: cents(5_000_00), viable: cents(5_000_00) }],
    });
    const asked: AllocationQuestion = {
      candidates: [dossier("a", "sante", 9_000), dossier("b", "sante", 8_000), dossier("c", "emploi", 3_000)],
      envelopes: [{ envelopeId: "etat", room: cents(10_000_00) }],
      floors: [{ group: groupKey("pillar", "emploi"), label: "Pilier Emploi", atLeast: cents(4_000_00) }],
    };
    const answer = await solveAllocation(asked);
    if (!answer.ok) throw new Error(answer.refusal.code);
    expect([...answer.value.keys()].sort()).toEqual(["a", "c"]);
    expect(questionInWords(asked, () => "État").constraints.at(-1)).toMatch(
      /^Pilier Emploi : au moins 4\s000,00\s€ à ses dossiers, tous financeurs ensemble\.$/,
    );
    const beyond = { ...asked, floors: [{ ...asked.floors[0]!, atLeast: cents(5_000_01) }] };
    expect(await solveAllocation(beyond)).toEqual({ ok: false, refusal: { code: "floors-out-of-reach" } });
  });
});
