import { addDays, type Day } from "~/domain/calendar/paris";

interface KeptDocument {
  readonly documentType: string;
  readonly validUntil: Day | null;
}

export interface SpaceFacts {
  readonly identitySource: "directory" | "awaiting" | "declared";
  readonly isIdentityChecked: boolean;
  readonly memberCount: number;
  readonly documents: readonly KeptDocument[];
  readonly bank: "none" | "waiting" | "held";
}

export type ReadinessItem = "identity" | "people" | "documents" | "bank";
export type ReadinessState = "done" | "waiting" | "to-do";

/** A document is worn out the day after its last day. */
export function isExpired({ validUntil }: KeptDocument, today: Day): boolean {
  return validUntil !== null && validUntil < today;
}

/** Within a month of its last day, it is time to replace it. */
export function expiresSoon(document: KeptDocument, today: Day): boolean {
  const { validUntil } = document;
  return validUntil !== null && !isExpired(document, today) && validUntil <= addDays(today, 30);
}

/** The four things that a new association does once, and where each stands. */
export function readiness(facts: SpaceFacts, today: Day): Readonly<Record<ReadinessItem, ReadinessState>> {
  const valid = facts.documents.filter((document) => !isExpired(document, today));
  return {
    identity: identityState(facts, valid.length > 0),
    people: facts.memberCount > 1 ? "done" : "to-do",
    documents: valid.length > 0 ? "done" : "to-do",
    bank: facts.bank === "held" ? "done" : facts.bank === "waiting" ? "waiting" : "to-do",
  };
}

function identityState(
  { identitySource, isIdentityChecked }: SpaceFacts,
  hasDocument: boolean,
): ReadinessState {
  if (identitySource === "directory" || isIdentityChecked) return "done";
  return identitySource === "awaiting" || hasDocument ? "waiting" : "to-do";
}

export type MissingForPayment = "bank" | "bank-confirmation" | "rib" | "identity";

/** What would hold a payment back, the association's side. */
export function missingForPayment(facts: SpaceFacts, today: Day): readonly MissingForPayment[] {
  const hasRib = facts.documents.some(
    (document) => document.documentType === "RIB" && !isExpired(document, today),
  );
  return [
    ...(facts.bank === "none" ? (["bank"] as const) : []),
    ...(facts.bank === "waiting" ? (["bank-confirmation"] as const) : []),
    ...(hasRib ? [] : (["rib"] as const)),
    ...(identityState(facts, false) === "done" ? [] : (["identity"] as const)),
  ];
}
