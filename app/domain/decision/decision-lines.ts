import type { DecisionOutcome } from "~/domain/committee/lifecycle";
import { formatAmount } from "~/domain/money/amount-text";
import { type Cents, noCents, sumCents } from "~/domain/money/cents";
import { accept, refuse, type Result } from "~/domain/result";

/** What the committee says for one funder. */
export interface DecisionLine {
  readonly funderId: string;
  readonly outcome: DecisionOutcome;
  readonly amount: Cents;
}

/** What the decision is held against. */
export interface DecisionGround {
  /** Asked of each funder of the call; the keys are the funders that must decide. */
  readonly asked: ReadonlyMap<string, Cents>;
  /** Charges less every product that no funder of the call brings: what is left to cover. */
  readonly uncovered: Cents;
}

export type DecisionRefusal =
  | { readonly code: "funder-missing"; readonly funderId: string }
  | { readonly code: "funder-twice"; readonly funderId: string }
  | { readonly code: "not-a-funder"; readonly funderId: string }
  | { readonly code: "amount-missing"; readonly funderId: string }
  | { readonly code: "above-request"; readonly funderId: string; readonly asked: Cents }
  | { readonly code: "above-need"; readonly uncovered: Cents };

/**
 * Holds the lines of a decision against the dossier: one line a funder, an amount when and only when it is
 * granted, never above what was asked of that funder, and all together never above what is left to cover.
 */
export function checkDecision(
  lines: readonly DecisionLine[],
  { asked, uncovered }: DecisionGround,
): Result<undefined, DecisionRefusal> {
  for (const funderId of asked.keys())
    if (!lines.some((line) => line.funderId === funderId))
      return refuse({ code: "funder-missing", funderId });
  const seen = new Set<string>();
  for (const { funderId, outcome, amount } of lines) {
    if (seen.has(funderId)) return refuse({ code: "funder-twice", funderId });
    seen.add(funderId);
    const request = asked.get(funderId);
    if (request === undefined) return refuse({ code: "not-a-funder", funderId });
    if (outcome !== "granted") continue;
    if (amount <= 0) return refuse({ code: "amount-missing", funderId });
    if (amount > request) return refuse({ code: "above-request", funderId, asked: request });
  }
  const granted = sumCents(lines.map(amountGranted));
  return granted > uncovered ? refuse({ code: "above-need", uncovered }) : accept();
}

/** Cents that the line takes from its envelope. */
export function amountGranted({ outcome, amount }: DecisionLine): Cents {
  return outcome === "granted" ? amount : noCents;
}

/** The outcome of the dossier as a whole: granted as soon as one funder grants. */
export function overallOutcome(lines: readonly Pick<DecisionLine, "outcome">[]): DecisionOutcome {
  const order = ["granted", "adjourned", "reserve_list"] as const;
  return order.find((outcome) => lines.some((line) => line.outcome === outcome)) ?? "refused";
}

/**
 * Step that publishing takes on a dossier granted in part, when the lines are those that had been adjourned: `asked` of
 * all its funders, `granted` by the others.
 */
export function restStep(
  lines: readonly DecisionLine[],
  { asked, granted }: { readonly asked: Cents; readonly granted: Cents },
): "complete-grant" | "settle-rest" | "adjourn" {
  if (lines.every(({ outcome }) => outcome === "adjourned")) return "adjourn";
  return sumCents([granted, ...lines.map(amountGranted)]) >= asked ? "complete-grant" : "settle-rest";
}

/**
 * Step that publishing takes: granted in full when every funder asked grants all of it, in part, or what the committee
 * said. A funder without a line here has decided before, and not granted.
 */
export function publishedStep(
  lines: readonly DecisionLine[],
  asked: ReadonlyMap<string, Cents>,
): "grant" | "grant-in-part" | "reserve" | "refuse-grant" | "adjourn" {
  switch (overallOutcome(lines)) {
    case "granted":
      return [...asked].every(([funderId, amount]) => grantedBy(lines, funderId) === amount)
        ? "grant"
        : "grant-in-part";
    case "adjourned":
      return "adjourn";
    case "reserve_list":
      return "reserve";
    case "refused":
      return "refuse-grant";
  }
}

function grantedBy(lines: readonly DecisionLine[], funderId: string): Cents {
  const line = lines.find((one) => one.funderId === funderId);
  return line ? amountGranted(line) : noCents;
}

/** What the secretary reads when the rules say no. */
export function decisionRefusalSentence(
  refusal: DecisionRefusal,
  nameOf: (funderId: string) => string,
): string {
  switch (refusal.code) {
    case "funder-missing":
      return `Indiquez la décision pour ${nameOf(refusal.funderId)}.`;
    case "funder-twice":
      return `Gardez une seule décision pour ${nameOf(refusal.funderId)}.`;
    case "not-a-funder":
      return "Ce financeur n’a pas été sollicité dans ce dossier.";
    case "amount-missing":
      return `Indiquez le montant accordé par ${nameOf(refusal.funderId)}, ou choisissez une autre décision.`;
    case "above-request":
      return `Le montant de ${nameOf(refusal.funderId)} dépasse la demande\u00A0: au plus ${formatAmount(refusal.asked)}.`;
    case "above-need":
      return `Les montants accordés dépassent ce qui reste à couvrir\u00A0: au plus ${formatAmount(refusal.uncovered)} en tout.`;
  }
}
