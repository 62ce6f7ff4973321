import { createHash } from "node:crypto";
import type { Actor } from "~/domain/access/actor";
import type { Application } from "~/domain/eligibility/application-input";
import { canonicalJson } from "~/domain/eligibility/canonical-json";
import { currentCriteria, formerCriteria } from "~/domain/eligibility/criteria/index";
import type { Finding } from "~/domain/eligibility/engine";
import {
  recompute,
  sealedText,
  type JudgingTerms,
  type Recomputed,
} from "~/domain/eligibility/sealed-verdict";
import { applicationsWithin } from "~/platform/access/application-scope.server";
import type { Ports } from "~/platform/ports.server";

export type Verification =
  /** Reached again to the last character, and every seal is whole. */
  | { readonly state: "identical" }
  | Exclude<Recomputed, { readonly state: "identical" }>
  | { readonly state: "broken-seal"; readonly of: "input" | "verdict" }
  /** The verdict dates from before its terms were kept. */
  | { readonly state: "no-terms" };

/** Reaches the verdict again from what was kept with it. Null when it is not the actor's to see. */
export async function verifyVerdict(
  { db }: Ports,
  actor: Actor,
  number: string,
): Promise<Verification | null> {
  const verdict = await db.eligibilityVerdict.findFirst({
    where: { application: { AND: [{ number }, applicationsWithin(actor, "instruction.admit")] } },
    orderBy: { judgedAt: "desc" },
    select: {
      overall: true,
      findings: true,
      inputSha256: true,
      verdictSha256: true,
      submission: { select: { input: true } },
      terms: { select: { terms: true } },
    },
  });
  if (!verdict) return null;
  if (!verdict.terms || !verdict.verdictSha256) return { state: "no-terms" };
  const kept = {
    input: verdict.submission.input as unknown as Application,
    terms: verdict.terms.terms as unknown as JudgingTerms,
    overall: verdict.overall,
    findings: verdict.findings as unknown as Finding[],
  };
  if (sha256(canonicalJson(kept.input)) !== hex(verdict.inputSha256))
    return { state: "broken-seal", of: "input" };
  if (sha256(sealedText(kept)) !== hex(verdict.verdictSha256)) return { state: "broken-seal", of: "verdict" };
  return recompute(kept, [...currentCriteria, ...formerCriteria]);
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}
