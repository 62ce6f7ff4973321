import type { Declarations } from "~/domain/submission/declarations";
import type { Signatory } from "~/domain/submission/signatory";

/** A dossier being sent: what its signatory saw, and what they say. */
export interface Deposit {
  readonly number: string;
  readonly formKey: string;
  /** Fingerprint of the dossier that the page displayed. */
  readonly shown: string;
  readonly declarations: Declarations;
  readonly signatory: Signatory;
}

export type SubmissionRefusal =
  | { readonly code: "not-found" }
  | { readonly code: "already-submitted" }
  | { readonly code: "wrong-status" }
  | { readonly code: "call-closed" }
  | { readonly code: "changed-meanwhile" }
  | { readonly code: "unreadable" }
  | { readonly code: "not-eligible" };
