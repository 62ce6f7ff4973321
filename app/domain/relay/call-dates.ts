import { parisDay, type Day } from "~/domain/calendar/paris";
import type { RelayedCall } from "./relayed-call";

export const callDateKinds = ["opening", "meeting", "closing", "committee", "answers"] as const;
export type CallDateKind = (typeof callDateKinds)[number];

export const callDateWords = {
  opening: "Ouverture",
  meeting: "Réunion d’information",
  closing: "Clôture",
  committee: "Comité",
  answers: "Réponses aux associations",
} as const satisfies Record<CallDateKind, string>;

/** A date of a call: to the second, to the day, or not fixed yet. */
export interface CallDate {
  readonly kind: CallDateKind;
  readonly at: Date | null;
  readonly on: Day | null;
  readonly place: string;
}

/** Every date of a call in the order of its life, those not fixed included. */
export function datesOfCall(
  call: Pick<RelayedCall, "opensAt" | "closesAt" | "meeting" | "committeeOn" | "answersOn">,
): readonly CallDate[] {
  const instant = (kind: CallDateKind, at: Date | null, place = ""): CallDate => ({
    kind,
    at,
    on: at && parisDay(at),
    place,
  });
  const day = (kind: CallDateKind, on: Day | null): CallDate => ({ kind, at: null, on, place: "" });
  return [
    instant("opening", call.opensAt),
    instant("meeting", call.meeting?.at ?? null, call.meeting?.place),
    instant("closing", call.closesAt),
    day("committee", call.committeeOn),
    day("answers", call.answersOn),
  ];
}
