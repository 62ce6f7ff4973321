import type { DecisionOutcome, SessionStatus } from "~/domain/committee/lifecycle";
import type { VoteChoice } from "~/domain/committee/votes";
import type { Cents } from "~/domain/money/cents";
import type { ReviewOpinion } from "~/domain/review/opinion-words";

/** What the page of a dossier in session shows. */
export interface HeardDossier {
  readonly number: string;
  readonly title: string;
  readonly association: string;
  readonly goals: string;
  readonly description: string;
  readonly people: number | null;
  readonly residents: number | null;
  readonly uncovered: Cents;
  /** By funders of an earlier session, when this one hears only what another had adjourned. */
  readonly alreadyGranted: Cents;
  /** The session answers an appeal, of which it hears the contested lines. */
  readonly isAppeal: boolean;
  readonly sessionStatus: SessionStatus;
  readonly sessionTitle: string;
  /** Name of the scenario whose amounts the decision form begins with. */
  readonly scenario: string | null;
  /** The actor records the decision: as the secretary, or as the chair when the secretary has left the room. */
  readonly keepsRecord: boolean;
  readonly isToDecide: boolean;
  readonly quorum: number;
  /** Deliberative voices present for this dossier. */
  readonly present: number;
  /** Names of members who have left the room for it. */
  readonly away: readonly string[];
  readonly votes: {
    readonly choices: readonly VoteChoice[];
    readonly mine: VoteChoice | null;
    /** Deliberative, present, in session and before the decision. */
    readonly isOpenToMe: boolean;
  };
  readonly funders: readonly HeardFunder[];
  readonly decision: {
    readonly id: string;
    readonly reason: string;
    readonly lines: readonly {
      readonly funder: string;
      readonly outcome: DecisionOutcome;
      readonly amount: Cents;
      readonly conditions: string;
    }[];
  } | null;
  readonly previous: string | null;
  readonly next: string | null;
}

export interface HeardFunder {
  readonly id: string;
  readonly name: string;
  readonly asked: Cents;
  /** Granted before the appeal; null when there is none. */
  readonly before: Cents | null;
  readonly proposed: Cents | null;
  /** In the scenario taken up for the session. */
  readonly inScenario: Cents | null;
  readonly total: number | null;
  readonly opinion: ReviewOpinion | null;
  readonly comment: string;
  readonly left: Cents;
}
