import { type Cents, cents, noCents } from "~/domain/money/cents";

export interface PlanLine {
  readonly side: "charge" | "product";
  readonly account: string;
  readonly amount: Cents;
  /** Brought by a funder of the call. */
  readonly inCall: boolean;
}

/**
 * Charges less the products that no funder of the call brings, never below zero. Contributions in kind (86 and
 * 87) are left out: they pay for nothing.
 */
export function uncoveredNeed(lines: readonly PlanLine[]): Cents {
  let need = 0;
  for (const { side, account, amount, inCall } of lines) {
    if (account.startsWith("86") || account.startsWith("87")) continue;
    if (side === "charge") need += amount;
    else if (!inCall) need -= amount;
  }
  return need > 0 ? cents(need) : noCents;
}

/** What is left to cover once funders have granted so much. */
export function lessGranted(need: Cents, granted: Cents): Cents {
  return need > granted ? cents(need - granted) : noCents;
}
