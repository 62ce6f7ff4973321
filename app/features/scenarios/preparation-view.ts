import type { DossierGroup } from "~/domain/committee/scenario/groups";
import type { Cents } from "~/domain/money/cents";
import type { PreparedSession } from "./prepared-session";

/** A dossier in its place in the list. */
export interface ListedDossier {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly association: string;
  readonly score: number | null;
  readonly rank: number;
  readonly reason: string;
  readonly lines: readonly {
    readonly funderId: string;
    readonly funder: string;
    readonly envelopeId: string;
    readonly asked: Cents;
    readonly amount: Cents;
    readonly viable: Cents | null;
  }[];
}

export interface ScenarioView {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly isTakenUp: boolean;
  readonly proof: { readonly objective: string; readonly constraints: readonly string[] } | null;
}

export interface PreparationView {
  readonly session: Pick<PreparedSession, "id" | "title" | "isOver" | "mayWrite" | "unheard" | "decided">;
  readonly scenarios: readonly { readonly id: string; readonly name: string; readonly isTakenUp: boolean }[];
  /** The scenario shown; null for the list by score. */
  readonly scenario: ScenarioView | null;
  readonly dossiers: readonly ListedDossier[];
  readonly envelopes: readonly {
    readonly envelopeId: string;
    readonly label: string;
    readonly total: Cents;
    readonly committed: Cents;
    readonly proposed: Cents;
    readonly endsAt: number | null;
    readonly rows: readonly { readonly id: string; readonly rank: number; readonly left: number }[];
  }[];
  /** What the automatic proposal may be asked a floor for. */
  readonly groups: readonly DossierGroup[];
  /** What another scenario says otherwise. */
  readonly comparison: {
    readonly id: string;
    readonly name: string;
    readonly changes: readonly Change[];
  } | null;
}

/** What another list says of a dossier otherwise. */
export interface Change {
  readonly number: string;
  readonly title: string;
  readonly ranks: readonly [number, number];
  /** Of the funders whose amount changes. */
  readonly amounts: readonly { readonly funder: string; readonly from: Cents; readonly to: Cents }[];
}
