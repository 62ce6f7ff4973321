import { type Cents, cents } from "~/domain/money/cents";

export const instalmentConditions = ["signature", "report"] as const;
export type InstalmentCondition = (typeof instalmentConditions)[number];

export interface PlannedInstalment {
  readonly label: string;
  readonly amount: Cents;
  readonly condition: InstalmentCondition;
}

/**
 * Default schedule: an advance on signature and the balance once the report is accepted. The balance is what is
 * left, so that the sum equals the award to the cent; an advance of 100 % leaves no balance.
 *
 * @param advancePercent whole percent of the award, 1 to 100
 * @throws {RangeError} when the percent is out of range
 */
export function defaultSchedule(award: Cents, advancePercent: number): readonly PlannedInstalment[] {
  if (!Number.isInteger(advancePercent) || advancePercent < 1 || advancePercent > 100)
    throw new RangeError(`not a percent from 1 to 100: ${advancePercent}`);
  const advance = Math.max(1, Math.floor((award * advancePercent) / 100));
  const balance = award - advance;
  const first: PlannedInstalment = {
    label: balance > 0 ? "Avance" : "Versement unique",
    amount: cents(advance),
    condition: "signature",
  };
  return balance > 0 ? [first, { label: "Solde", amount: cents(balance), condition: "report" }] : [first];
}

/**
 * Strictly above this yearly amount from one authority, an agreement is signed by both parties.
 *
 * Source: loi 2000-321 art. 10; décret 2001-495 art. 1.
 */
const agreementThreshold = cents(2_300_000);

/** Kind of act that the award takes, from what the authority gives the association in the year. */
export function agreementKind(yearlyTotal: Cents): "agreement" | "award_order" {
  return yearlyTotal > agreementThreshold ? "agreement" : "award_order";
}
