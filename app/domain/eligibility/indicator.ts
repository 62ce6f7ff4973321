import { trimmed } from "~/domain/text/white-space";
import type { Application } from "./application-input";
import { compare, type Decimal } from "./decimal";
import { decimalOfNumber, readDecimal } from "./read-decimal";

export type Indicator = Application["project"]["indicators"][number];

/** Whether an indicator is named and its targets are numbers in order. */
export function isUsable({ label, targetMin, targetMax }: Indicator): boolean {
  return trimmed(label) !== "" && areInOrder(targetMin, targetMax);
}

/** Whether exchanging its targets would make it usable. */
export function isReversed({ label, targetMin, targetMax }: Indicator): boolean {
  return trimmed(label) !== "" && !areInOrder(targetMin, targetMax) && areInOrder(targetMax, targetMin);
}

function areInOrder(low: number | string, high: number | string): boolean {
  if (typeof low === "number" && typeof high === "number") return low <= high;
  const [least, most] = [decimalOf(low), decimalOf(high)];
  return least !== null && most !== null && compare(least, most) <= 0;
}

function decimalOf(target: number | string): Decimal | null {
  return typeof target === "number" ? decimalOfNumber(target) : readDecimal(target);
}
