import { ageBrackets } from "./application-input";
import type { Change } from "./change";
import { countByAge, countByGender, type Beneficiaries } from "./headcounts";
import { counted } from "./wording";

interface Mending {
  readonly sentences: readonly string[];
  readonly changes: readonly Change[];
}

const path = "/project/beneficiaries";

/** The fewest people to add or take away, over the total and its breakdowns, that make the headcounts agree. */
export function mendHeadcounts(beneficiaries: Beneficiaries): Mending {
  const { total, qpv } = beneficiaries;
  const [gender, age] = [countByGender(beneficiaries), countByAge(beneficiaries)];
  const cost = (aim: number) =>
    Math.abs(aim - total) + distance(gender, aim) + distance(age, aim) + Math.max(0, qpv - aim);
  const aim = [total, gender ?? total, age ?? total, qpv].reduce((best, candidate) =>
    cost(candidate) < cost(best) ? candidate : best,
  );
  const sentences: string[] = [];
  const changes: Change[] = [];
  if (aim !== total) {
    sentences.push(`portez le total à ${counted(aim, "bénéficiaire")}`);
    changes.push(put("total", aim));
  }
  if (gender !== null && gender !== aim) {
    sentences.push(adjustment(aim - gender, "la répartition femmes, hommes, autres"));
    changes.push(...adjust(genderCounts(beneficiaries), "other", aim - gender));
  }
  if (age !== null && age !== aim) {
    sentences.push(adjustment(aim - age, "la répartition par âge"));
    changes.push(...adjust(ageCounts(beneficiaries), "ages/26-64", aim - age));
  }
  if (qpv > aim) {
    sentences.push(`ramenez à ${aim} les bénéficiaires habitant en quartier prioritaire`);
    changes.push(put("qpv", aim));
  }
  return { sentences, changes };
}

function distance(count: number | null, aim: number): number {
  return count === null ? 0 : Math.abs(count - aim);
}

function adjustment(people: number, breakdown: string): string {
  const words = counted(Math.abs(people), "personne");
  return people > 0 ? `ajoutez ${words} à ${breakdown}` : `retirez ${words} de ${breakdown}`;
}

/** People to add go to one member, people to take away come from the largest first. */
function adjust(
  counts: readonly (readonly [string, number])[],
  whereToAdd: string,
  people: number,
): Change[] {
  if (people > 0) {
    const current = counts.find(([member]) => member === whereToAdd)?.[1] ?? 0;
    return [put(whereToAdd, current + people)];
  }
  let rest = -people;
  const changes: Change[] = [];
  for (const [member, count] of [...counts].sort((left, right) => right[1] - left[1])) {
    const taken = Math.min(count, rest);
    if (taken > 0) changes.push(put(member, count - taken));
    rest -= taken;
  }
  return changes;
}

function genderCounts({ female, male, other }: Beneficiaries): [string, number][] {
  return [
    ["female", female ?? 0],
    ["male", male ?? 0],
    ["other", other ?? 0],
  ];
}

function ageCounts({ ages }: Beneficiaries): [string, number][] {
  return ageBrackets.map((bracket) => [`ages/${bracket}`, ages[bracket] ?? 0]);
}

function put(member: string, value: number): Change {
  return { op: "add", path: `${path}/${member}`, value };
}
