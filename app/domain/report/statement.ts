import { type Cents, cents, noCents } from "~/domain/money/cents";

export interface StatementLine {
  readonly side: "charge" | "product";
  readonly account: string;
  readonly label: string;
  readonly planned: Cents;
  /** Null while nothing is typed: not the same as zero. */
  readonly actual: Cents | null;
}

/** Gap in hundredths of a percent of what was planned, null when nothing was planned or nothing is typed. */
export function gapBasisPoints({
  planned,
  actual,
}: Pick<StatementLine, "planned" | "actual">): number | null {
  if (actual === null || planned === 0) return null;
  return Math.round(((actual - planned) * 10_000) / planned);
}

/** A gap of more than a tenth calls for an explanation. */
export function isLargeGap(line: Pick<StatementLine, "planned" | "actual">): boolean {
  const gap = gapBasisPoints(line);
  return gap !== null && Math.abs(gap) > 1_000;
}

export interface StatementTotals {
  readonly planned: Cents;
  readonly actual: Cents;
}

/** Totals of one side; what is not typed counts for nothing. */
export function totalsOf(lines: readonly StatementLine[], side: StatementLine["side"]): StatementTotals {
  const mine = lines.filter((line) => line.side === side);
  return {
    planned: cents(mine.reduce((sum, { planned }) => sum + planned, 0)),
    actual: cents(mine.reduce((sum, { actual }) => sum + (actual ?? 0), 0)),
  };
}

/**
 * What the funder could ask back: the part of what it paid that the actual cost did not need, as the award bore
 * on the planned cost. A proposal for a person to weigh (FUP-05), never a decision.
 */
export function possibleRecovery({
  award,
  paid,
  plannedCost,
  actualCost,
}: {
  readonly award: Cents;
  readonly paid: Cents;
  readonly plannedCost: Cents;
  readonly actualCost: Cents;
}): Cents {
  if (plannedCost <= 0 || actualCost >= plannedCost) return noCents;
  const due = Math.floor((award * actualCost) / plannedCost);
  return cents(Math.max(0, paid - due));
}
