import { isWhiteSpace, trimmed } from "~/domain/text/white-space";
import type { Application, BudgetLine } from "./application-input";
import { add, zero, type Decimal } from "./decimal";
import { readDecimal } from "./read-decimal";

/** Sums of the project budget, in euros. Null: a line that the sum needs has an amount that does not parse. */
export interface BudgetSums {
  readonly charges: Decimal | null;
  /** Charges in kind: accounts 86. */
  readonly chargesInKind: Decimal | null;
  /** Indirect charges: accounts IND. */
  readonly indirectCharges: Decimal | null;
  /** Base of the rates: all charges but those in kind. */
  readonly base: Decimal | null;
  readonly products: Decimal | null;
  /** Products in kind: accounts 87. */
  readonly productsInKind: Decimal | null;
  /** Accounts 74 asked from funders of the call. */
  readonly askedInCall: Decimal | null;
  /** Accounts 74 that are not private. */
  readonly publicFunding: Decimal | null;
}

/** Adds every line to the sums that need it, in one pass over each list. */
export function budgetSums({ charges, products }: Application["budget"]): BudgetSums {
  let inKind: Decimal | null = zero;
  let indirect: Decimal | null = zero;
  let base: Decimal | null = zero;
  for (const line of charges) {
    const amount = readDecimal(line.amount);
    if (belongsTo(line, "86")) inKind = sum(inKind, amount);
    else {
      base = sum(base, amount);
      if (belongsTo(line, "IND")) indirect = sum(indirect, amount);
    }
  }
  let total: Decimal | null = zero;
  let productsInKind: Decimal | null = zero;
  let askedInCall: Decimal | null = zero;
  let publicFunding: Decimal | null = zero;
  for (const line of products) {
    const amount = readDecimal(line.amount);
    total = sum(total, amount);
    if (belongsTo(line, "87")) productsInKind = sum(productsInKind, amount);
    else if (isSubsidy(line)) {
      if (line.funder?.inCall) askedInCall = sum(askedInCall, amount);
      if (isPublic(line)) publicFunding = sum(publicFunding, amount);
    }
  }
  return {
    charges: sum(base, inKind),
    chargesInKind: inKind,
    indirectCharges: indirect,
    base,
    products: total,
    productsInKind,
    askedInCall,
    publicFunding,
  };
}

/** An account belongs to a family when its code starts with the family's. */
export function belongsTo({ account }: BudgetLine, family: string): boolean {
  return (
    account.startsWith(family) || (isWhiteSpace(account.charCodeAt(0)) && trimmed(account).startsWith(family))
  );
}

export function isSubsidy(line: BudgetLine): boolean {
  return belongsTo(line, "74");
}

/** Of a subsidy: anything but a private funder's. A line without funder says so by its account. */
export function isPublic({ account, funder }: BudgetLine): boolean {
  return funder ? funder.kind !== "PRIVATE" : trimmed(account) !== "74-PRIVATE";
}

function sum(total: Decimal | null, amount: Decimal | null): Decimal | null {
  return total === null || amount === null ? null : add(total, amount);
}
