import fc from "fast-check";
import { expect, it } from "vitest";
import type { Application } from "~/domain/eligibility/application-input";
import { readCallTerms } from "~/domain/eligibility/call-terms";
import { prepareRules } from "~/domain/eligibility/engine";
import { readApplication } from "~/domain/eligibility/read-application";
import { readBareSettings } from "./bare-settings";
import { judgeByHand } from "./hand-written";
import { readSamples } from "./samples";

const { call, params, programme, applications } = readSamples();

/** Settings under which every mutation is judged: those of the call, and others at the edges. */
const courts = [
  {},
  { healthNotions: "any", minQpvShare: "0.8", maxPublicRate: "0.6667", minGrant: "8000.00" },
].map((changes) => {
  const settings = { ...call, params: { ...params, ...changes } };
  return {
    rules: prepareRules(settings, { programme }),
    settings: readBareSettings(settings.params),
    terms: readCallTerms(settings, programme),
  };
});

type Path = readonly (string | number)[];

/** What a person may leave in a place of the dossier, whatever is asked there. */
const strange: readonly unknown[] = [
  null,
  true,
  false,
  0,
  1,
  71,
  120,
  "",
  " \u00A0\u202F",
  "0",
  "0.00",
  "-0.01",
  "0.001",
  "1000.00",
  "999.99",
  "8000.00",
  "12,50",
  "99999999999999999999.99",
  "9210",
  "9220",
  "C",
  "W627900011",
  "w627900011 ",
  "QN06203M",
  "QN06202M",
  "62215",
  "75056",
  "SANTE",
  "JEUNESSE",
  "SANTE-2.3",
  "JEUNESSE-3",
  "SANTE-2.3.1",
  "PRIVATE",
  "74-PRIVATE",
  "864",
  "870",
  "IND1",
  "2026-10-05",
  "2027-02-29",
  "2027-12-31",
  "2028-08-31",
  "2026-10-25T23:59:59.999+01:00",
  "2026-10-25T23:00:00Z",
  "FR7699999000010000700013710",
  "FR7699999000010000700013711",
  "00000001800010",
  "35600000000048",
  "e\u0301".repeat(29),
  "😀".repeat(30),
  [],
  {},
];

const mutations = fc.record({
  of: fc.nat(applications.length - 1),
  court: fc.nat(courts.length - 1),
  changes: fc.array(fc.record({ place: fc.nat(), value: fc.nat(), from: fc.nat() }), {
    minLength: 1,
    maxLength: 4,
  }),
});

it("finds of mutated dossiers what the engine finds, rule by rule", () => {
  let readable = 0;
  const distinct = new Set<string>();
  fc.assert(
    fc.property(mutations, ({ of, court, changes }) => {
      const application = structuredClone(applications[of]!);
      for (const change of changes) mutate(application, change);
      const read = readApplication(application);
      if (!read.ok) return;
      const { rules, settings, terms } = courts[court]!;
      const byHand = judgeByHand(read.value, settings, terms);
      const { overall, outcomes } = rules.outcomes(read.value);
      expect({ overall, outcomes: [...outcomes] }).toEqual(byHand);
      readable += 1;
      distinct.add(outcomes.join());
    }),
    { numRuns: 3_000, seed: 147 },
  );
  // Most mutations are still dossiers, and they do not all fall on the same side.
  expect(readable).toBeGreaterThan(1_200);
  expect(distinct.size).toBeGreaterThan(100);
});

interface Change {
  readonly place: number;
  readonly value: number;
  readonly from: number;
}

/** Puts something strange, or what another dossier has there, in one place; or takes the place away. */
function mutate(application: Application, { place, value, from }: Change): void {
  const places = placesOf(application);
  const path = places[place % places.length]!;
  const other = valueAt(applications[from % applications.length], path);
  const holder = valueAt(application, path.slice(0, -1)) as Record<string | number, unknown>;
  const key = path.at(-1)!;
  const alike = strange.filter((one) => typeof one === typeof holder[key]);
  const given = value % 8 === 0 ? strange : alike;
  if (value % 4 !== 3 && given.length > 0) holder[key] = structuredClone(given[value % given.length]);
  else if (from % 2 === 0 && !Array.isArray(holder)) delete holder[key];
  else if (other !== undefined) holder[key] = structuredClone(other);
}

function placesOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const key = Array.isArray(value) ? Number(name) : name;
    return [[...path, key], ...placesOf(inner, [...path, key])];
  });
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, key) => (inner as Record<string | number, unknown> | null | undefined)?.[key],
    value,
  );
}
