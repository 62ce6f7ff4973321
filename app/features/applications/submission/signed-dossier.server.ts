import type { Application } from "~/domain/eligibility/application-input";
import type { Verdict } from "~/domain/eligibility/engine";
import { readApplication } from "~/domain/eligibility/read-application";
import type { JudgingTerms } from "~/domain/eligibility/sealed-verdict";
import { accept, refuse, type Result } from "~/domain/result";
import type { Declarations } from "~/domain/submission/declarations";
import type { Signatory } from "~/domain/submission/signatory";
import type { Tx } from "~/platform/database/database.server";
import { loadCallRules } from "../eligibility/call-rules.server";

export interface Signing {
  readonly at: Date;
  readonly declarations: Declarations;
  readonly signatory: Signatory;
}

/** The dossier as it would be deposited at that instant by that person, without asking whether it may be. */
export function withSignature(input: Application, { at, declarations, signatory }: Signing): Application {
  return {
    ...input,
    submittedAt: at.toISOString(),
    attestations: { ...declarations },
    signatory: {
      isLegalRepresentative: signatory.isLegalRepresentative,
      firstName: signatory.firstName,
      lastName: signatory.lastName,
      role: signatory.position,
      signedAt: at.toISOString(),
    },
  };
}

/**
 * The dossier signed, and the verdict of the rules that its call published. Refused while an answer without which
 * no rule can be reckoned is missing, such as the date of creation.
 */
export async function signedDossier(
  tx: Tx,
  { input, callVersionId }: { input: Application; callVersionId: string },
  signing: Signing,
): Promise<
  Result<{ input: Application; verdict: Verdict; terms: JudgingTerms }, { readonly code: "unreadable" }>
> {
  const read = readApplication(withSignature(input, signing));
  if (!read.ok) return refuse({ code: "unreadable" });
  const { rules, terms } = await loadCallRules(tx, callVersionId);
  return accept({ input: read.value, verdict: rules.judge(read.value), terms });
}
