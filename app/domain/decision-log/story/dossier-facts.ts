import type { AppealTarget } from "~/domain/appeal/lifecycle";
import type { DecisionOutcome } from "~/domain/committee/lifecycle";
import type { Outcome, OverallState, Severity } from "~/domain/eligibility/outcome";
import type { Cents } from "~/domain/money/cents";
import type { ReviewOpinion } from "~/domain/review/opinion-words";

/** What the tables say of a dossier, for the sentences of its story: the words behind the log's identifiers. */
export interface DossierFacts {
  /** Name of a funder by its identifier. */
  readonly funders: ReadonlyMap<string, string>;
  /** Verdict reached at a deposit, by the deposit's identifier. */
  readonly verdicts: ReadonlyMap<string, ToldVerdict>;
  readonly reviews: ReadonlyMap<string, ToldReview>;
  readonly decisions: ReadonlyMap<string, ToldDecision>;
  /** Funder of an award by the award's identifier. */
  readonly awards: ReadonlyMap<string, string>;
  /** Reasons given with a step, by step. */
  readonly reasons: ReadonlyMap<string, string>;
  readonly appeals: ReadonlyMap<string, ToldAppeal>;
}

export interface ToldVerdict {
  readonly overall: OverallState;
  readonly findings: readonly {
    readonly code: string;
    readonly label: string;
    readonly severity: Severity;
    readonly outcome: Outcome;
    readonly reason: string | null;
  }[];
}

export interface ToldAppeal {
  readonly target: AppealTarget;
  readonly grounds: string;
  readonly isLate: boolean;
  readonly lines: readonly { readonly funder: string; readonly granted: Cents; readonly asked: Cents }[];
  /** Of an agent; a committee's is its decision. */
  readonly answer: string;
}

export interface ToldReview {
  readonly funder: string;
  readonly opinion: ReviewOpinion | null;
  readonly totalHundredths: number | null;
  readonly proposed: Cents | null;
  readonly scores: readonly {
    readonly criterion: string;
    readonly value: number;
    readonly rationale: string;
  }[];
}

export interface ToldDecision {
  readonly outcome: DecisionOutcome;
  readonly reason: string;
  readonly lines: readonly {
    readonly funder: string;
    readonly outcome: DecisionOutcome;
    readonly amount: Cents;
    readonly conditions: string;
  }[];
  readonly votes: Readonly<Record<"favourable" | "against" | "abstention", number>>;
}
