import type { Cents } from "~/domain/money/cents";

/** A line of the plan that a funder outside the call brings. */
export interface OtherFundingLine {
  readonly name: string;
  readonly kind: string | null;
  readonly amount: Cents;
}

/** Money that a funder of the call gave or is asked to give the same association for something else. */
export interface SameFunderMoney {
  readonly funderId: string;
  readonly number: string;
  readonly year: number;
  readonly amount: Cents;
}

export interface CallFunderName {
  readonly funderId: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: string;
}

export type DoubleFunding =
  | { readonly kind: "line"; readonly funder: string; readonly label: string; readonly amount: Cents }
  | {
      readonly kind: "dossier";
      readonly funder: string;
      readonly number: string;
      readonly year: number;
      readonly amount: Cents;
    };

/** Bodies of which there is one: another line of that kind is the same purse. */
const single = ["STATE", "EPCI", "DEPT", "REGION"];

/**
 * The same purse twice: a line of the plan that names a funder of the call as if it were another, or the same funder
 * in another dossier of the association for the same year. A person judges whether it pays twice for one thing.
 */
export function doubleFunding(
  funders: readonly CallFunderName[],
  lines: readonly OtherFundingLine[],
  others: readonly SameFunderMoney[],
  year: number,
): readonly DoubleFunding[] {
  const byLine = lines.flatMap(({ name, kind, amount }): DoubleFunding[] => {
    const funder = funders.find(
      (one) =>
        (kind !== null && single.includes(kind) && one.kind === kind) ||
        [one.name, one.shortName].some((known) => plain(known) !== "" && plain(known) === plain(name)),
    );
    return funder && amount > 0 ? [{ kind: "line", funder: funder.name, label: name, amount }] : [];
  });
  const byDossier = others.flatMap((other): DoubleFunding[] => {
    const funder = funders.find(({ funderId }) => funderId === other.funderId);
    return funder && other.year === year && other.amount > 0
      ? [{ kind: "dossier", funder: funder.name, number: other.number, year, amount: other.amount }]
      : [];
  });
  return [...byLine, ...byDossier];
}

/** Case, accents and marks aside: "L’État" and "l'etat" are one. */
function plain(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");
}
