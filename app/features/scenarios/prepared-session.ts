import type { Cents } from "~/domain/money/cents";

/** A dossier that waits for the committee, with what its funders propose. */
export interface PreparedDossier {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly association: string;
  /** Mean of the funders' totals, hundredths of a point. */
  readonly score: number | null;
  /** Codes of its priority districts. */
  readonly districts: readonly string[];
  /** Code of the pillar that it answers first; null when it names none. */
  readonly pillar: string | null;
  readonly funders: readonly {
    readonly funderId: string;
    readonly envelopeId: string;
    readonly asked: Cents;
    /** By the funder's instructor; what was asked while nobody proposed. */
    readonly proposed: Cents;
  }[];
}

export interface PreparedEnvelope {
  readonly envelopeId: string;
  readonly funderId: string;
  readonly funder: string;
  /** "État, 2027" and the pillar when the envelope has one. */
  readonly label: string;
  readonly total: Cents;
  readonly committed: Cents;
  readonly room: Cents;
}

export interface PreparedSession {
  readonly id: string;
  /** The contrat de ville of its call: its pillars name the groups of dossiers. */
  readonly programmeId: string | null;
  readonly title: string;
  readonly isOver: boolean;
  /** Administers the call or keeps the record: writes scenarios. */
  readonly mayWrite: boolean;
  readonly envelopes: readonly PreparedEnvelope[];
  /** The best scored first. */
  readonly dossiers: readonly PreparedDossier[];
  /** Dossiers of the agenda that the actor does not hear: neither shown nor counted. */
  readonly unheard: number;
  readonly decided: number;
}
