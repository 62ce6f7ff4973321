import { formatShare, type BasisPoints } from "~/domain/money/basis-points";
import { formatAmount } from "~/domain/money/amount-text";
import { cents, type Cents } from "~/domain/money/cents";

/** What one project may ask one funder for; what is null has no limit. */
export interface FunderLimits {
  readonly minCents: Cents | null;
  readonly maxCents: Cents | null;
  /** Of the cost of the project, contributions in kind left out. */
  readonly maxShare: BasisPoints | null;
}

/** The limits after "un projet peut lui demander", or null when there are none. */
export function limitsInWords({ minCents, maxCents, maxShare }: FunderLimits): string | null {
  const parts = [
    minCents === null || minCents === 0 ? null : `${formatAmount(minCents)} au moins`,
    maxCents === null ? null : `${formatAmount(maxCents)} au plus`,
    maxShare === null ? null : `au plus ${formatShare(maxShare)} de son coût`,
  ].filter((part) => part !== null);
  if (parts.length < 2) return parts[0] ?? null;
  return `${parts.slice(0, -1).join(", ")} et ${parts.at(-1)!}`;
}

interface Asked {
  readonly amount: Cents;
  /** Charges of the project, contributions in kind left out. */
  readonly cost: Cents;
}

/** How to mend an amount that is out of the limits of the funder, or null when it is within them. Asking nothing always is. */
export function limitRefusal(
  { amount, cost }: Asked,
  { name, minCents, maxCents, maxShare }: FunderLimits & { readonly name: string },
): string | null {
  if (amount === 0) return null;
  if (minCents !== null && amount < minCents)
    return `Demandez au moins ${formatAmount(minCents)} à ${name}, ou rien.`;
  if (maxCents !== null && amount > maxCents) return `Demandez au plus ${formatAmount(maxCents)} à ${name}.`;
  if (maxShare !== null && amount > shareOfCost(cost, maxShare))
    return `Demandez au plus ${formatAmount(shareOfCost(cost, maxShare))} à ${name}\u00A0: ${formatShare(maxShare)} du coût du projet.`;
  return null;
}

/** Rounded down to the cent: the largest whole amount that is no more than the share. */
function shareOfCost(cost: Cents, share: BasisPoints): Cents {
  return cents(Number((BigInt(cost) * BigInt(share)) / 10_000n));
}

/** Smallest and largest grant of one project, all funders together; null where nothing bounds it. */
export interface AwardRange {
  readonly min: Cents | null;
  readonly max: Cents | null;
}

/**
 * The least is what the call asks for at least (`minGrant`), or what its least demanding funder does if that is more;
 * the most is what all funders may be asked for together, unless one has no limit.
 */
export function awardRange(
  funders: readonly Pick<FunderLimits, "minCents" | "maxCents">[],
  minGrant: Cents | null,
): AwardRange {
  const least = funders.length > 0 ? Math.min(...funders.map(({ minCents }) => minCents ?? 0)) : 0;
  const min = Math.max(least, minGrant ?? 0);
  const most = funders.map(({ maxCents }) => maxCents);
  const isBounded = most.length > 0 && !most.includes(null);
  return {
    min: min > 0 ? cents(min) : null,
    max: isBounded ? cents(most.reduce<number>((sum, one) => sum + (one ?? 0), 0)) : null,
  };
}
