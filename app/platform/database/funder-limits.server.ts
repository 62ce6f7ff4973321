import type { FunderLimits } from "~/domain/call/funder-limits";
import { basisPoints } from "~/domain/money/basis-points";
import { centsFromRow } from "./cents.server";

interface LimitsRow {
  readonly minCents: bigint | null;
  readonly maxCents: bigint | null;
  readonly maxShare: number | null;
}

/** What one project may ask a funder of a call for, as its row says it. */
export function limitsFromRow({ minCents, maxCents, maxShare }: LimitsRow): FunderLimits {
  return {
    minCents: minCents === null ? null : centsFromRow(minCents),
    maxCents: maxCents === null ? null : centsFromRow(maxCents),
    maxShare: maxShare === null ? null : basisPoints(maxShare),
  };
}
