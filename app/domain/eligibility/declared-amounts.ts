import type { Application } from "./application-input";

export interface DeclaredAmount {
  /** As written. */
  readonly amount: string;
  readonly path: string;
  readonly field: string;
  /** "charge 3", as a sentence names it. */
  readonly words: string;
}

/** Every amount an application states, in the order of the form. */
export function listAmounts({
  association,
  project,
  budget,
  requestedAmount,
  previousGrants,
}: Application): DeclaredAmount[] {
  const { deMinimisLast3Years, publicGrantsLastYear } = association;
  return [
    ...ofLines(association.budget?.charges ?? [], "association.budget.charges", "charge de l'association"),
    ...ofLines(association.budget?.products ?? [], "association.budget.products", "produit de l'association"),
    one(publicGrantsLastYear, "association.publicGrantsLastYear", "subventions de l'an passé"),
    one(deMinimisLast3Years, "association.deMinimisLast3Years", "aides de minimis"),
    ...ofLines(previousGrants, "previousGrants", "subvention précédente"),
    one(project.investmentAmount, "project.investmentAmount", "investissement"),
    ...ofLines(budget.charges, "budget.charges", "charge"),
    ...ofLines(budget.products, "budget.products", "produit"),
    one(requestedAmount, "requestedAmount", "montant demandé"),
  ];
}

function one(amount: string, field: string, words: string): DeclaredAmount {
  return { amount, path: `/${field.replaceAll(".", "/")}`, field, words };
}

function ofLines(
  lines: readonly { amount?: string | null }[],
  field: string,
  words: string,
): DeclaredAmount[] {
  return lines.flatMap(({ amount }, index) => {
    if (amount == null) return [];
    const path = `/${field.replaceAll(".", "/")}/${index}/amount`;
    return [{ amount, path, field, words: `${words} ${index + 1}` }];
  });
}
