export const deliveryOutcomes = ["sent", "temporary", "permanent"] as const;
/** How an attempt to hand a letter over ended: taken, refused for now, refused for good. */
export type DeliveryOutcome = (typeof deliveryOutcomes)[number];

export const letterStates = ["pending", "sent", "dead"] as const;
export type LetterState = (typeof letterStates)[number];

const second = 1;
const minute = 60 * second;
const hour = 60 * minute;

/** Instants of the attempts, in seconds after the first: close at first, for 72 hours in all. */
const attemptsAfter = [
  0,
  5 * second,
  30 * second,
  2 * minute,
  5 * minute,
  15 * minute,
  30 * minute,
  ...[1, 2, 4, 8, 16, 24, 36, 48, 60, 72].map((hours) => hours * hour),
];

export type AfterAttempt =
  { readonly state: "sent" | "dead" } | { readonly state: "pending"; readonly waitSeconds: number };

/** What becomes of a letter whose attempt number `attempt`, counted from 1, ended so. */
export function afterAttempt(attempt: number, outcome: DeliveryOutcome): AfterAttempt {
  if (outcome === "sent") return { state: "sent" };
  const next = attemptsAfter[attempt];
  const last = attemptsAfter[attempt - 1];
  if (outcome === "permanent" || next === undefined || last === undefined) return { state: "dead" };
  return { state: "pending", waitSeconds: next - last };
}
