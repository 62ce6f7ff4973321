import type { ExtraQuestion } from "~/domain/call/extra-question";
import type { FunderLimits } from "~/domain/call/funder-limits";
import type { FunderKind } from "~/domain/eligibility/application-input";

/** A funder that the call asks money from, with its line of the financing plan. */
export interface CallFunder {
  readonly code: string;
  readonly name: string;
  readonly kind: FunderKind;
  /** Account of the line, `74-STATE`. */
  readonly account: string;
  /** What a project may ask this funder for; absent: no limit of its own. */
  readonly limits?: FunderLimits;
}

/** What the form needs to know of the call it answers. */
export interface FormCall {
  readonly code: string;
  /** Codes of the sections asked; null when the call asks them all. */
  readonly sections: readonly string[] | null;
  readonly funders: readonly CallFunder[];
  /** Questions that the call adds to the sections, hidden ones included. */
  readonly extras?: readonly ExtraQuestion[];
}
