import type { DocumentNames } from "~/domain/call/document-lines";
import type { ExtraQuestion } from "~/domain/call/extra-question";

/** What the pages of the builder offer and know besides what the draft says. */
export interface BuilderContext {
  readonly year: number;
  readonly pillars: readonly { readonly code: string; readonly label: string }[];
  readonly objectives: readonly {
    readonly id: string;
    readonly code: string;
    readonly label: string;
    readonly pillar: string;
  }[];
  readonly districts: readonly { readonly code: string; readonly label: string }[];
  readonly communes: readonly { readonly code: string; readonly label: string }[];
  readonly funders: readonly FunderOfContext[];
  /** By name of an added question: dossiers of the call that answered it. */
  readonly answered: Readonly<Record<string, number>>;
  /** By type of document: dossiers of the call that joined it. */
  readonly joined: Readonly<Record<string, number>>;
  /** By section: dossiers of the call that filled it. */
  readonly filled: Readonly<Record<string, number>>;
  readonly extraQuestions: readonly ExtraQuestion[];
  readonly names: DocumentNames;
}

export interface FunderOfContext {
  readonly id: string;
  readonly name: string;
  /** False for a funder that the actor's role does not speak for: shown, not changed. */
  readonly mayChange: boolean;
  readonly envelopes: readonly {
    readonly id: string;
    readonly label: string;
    readonly amountCents: number;
  }[];
}
