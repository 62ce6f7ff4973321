import { createHash } from "node:crypto";
import type { Actor } from "~/domain/access/actor";
import { canonicalJson } from "~/domain/eligibility/canonical-json";
import type { Application } from "~/domain/eligibility/application-input";
import type { Verdict } from "~/domain/eligibility/engine";
import { outcomesWriter } from "~/domain/eligibility/outcomes-text";
import { sealedText, type JudgingTerms } from "~/domain/eligibility/sealed-verdict";
import type { Declarations } from "~/domain/submission/declarations";
import type { FrozenFile } from "~/domain/submission/frozen-file";
import { signatoryInWords, type Signatory } from "~/domain/submission/signatory";
import type { Tx } from "~/platform/database/database.server";
import type { Prisma } from "~/generated/prisma/client.js";
import { readShownSections } from "../printing/shown-sections.server";

interface Frozen {
  readonly applicationId: string;
  readonly at: Date;
  readonly formKey: string;
  readonly files: readonly FrozenFile[];
  readonly input: Application;
  readonly verdict: Verdict;
  readonly terms: JudgingTerms;
  readonly callVersionId: string;
  readonly declarations: Declarations;
  readonly signatory: Signatory;
}

/**
 * Writes what is deposited, with its fingerprint (SHA-256 of its canonical JSON) and its answers in words, what was
 * declared, and the verdict that was reached on exactly that, with the terms it was reached by: enough to reach it
 * again years later.
 */
export async function freezeDeposit(
  tx: Tx,
  actor: Actor,
  {
    applicationId,
    at,
    formKey,
    files,
    input,
    verdict,
    terms,
    callVersionId,
    declarations,
    signatory,
  }: Frozen,
): Promise<{ submissionId: string; inputSha256: string }> {
  const inputSha256 = sha256(canonicalJson(input));
  const hash = new Uint8Array(inputSha256);
  const termsSha256 = new Uint8Array(sha256(canonicalJson(terms)));
  const sections = await readShownSections(tx, applicationId, input);
  const { id: submissionId } = await tx.submission.create({
    data: {
      applicationId,
      ordinal: 1,
      submittedAt: at,
      submittedById: actor.userId,
      signatoryName: signatoryInWords(signatory),
      input: input as Prisma.InputJsonObject,
      inputSha256: hash,
      files: files.map((file) => ({ ...file })),
      sections,
      formKey,
    },
    select: { id: true },
  });
  await tx.attestation.deleteMany({ where: { applicationId } });
  await tx.attestation.createMany({
    data: Object.entries(declarations)
      .filter(([, isDeclared]) => isDeclared)
      .map(([code]) => ({ applicationId, code, acceptedAt: at, acceptedById: actor.userId })),
  });
  await tx.judgingTerms.createMany({
    data: [{ sha256: termsSha256, terms: terms as unknown as Prisma.InputJsonObject }],
    skipDuplicates: true,
  });
  await tx.eligibilityVerdict.create({
    data: {
      applicationId,
      submissionId,
      callVersionId,
      criteria: Object.fromEntries(verdict.findings.map(({ code, version }) => [code, version])),
      inputSha256: hash,
      termsSha256,
      verdictSha256: new Uint8Array(sha256(sealedText({ ...verdict, input, terms }))),
      outcomes: outcomesWriter(verdict.findings)(verdict.findings.map(({ outcome }) => outcome)),
      overall: verdict.overall,
      findings: verdict.findings as unknown as Prisma.InputJsonArray,
      judgedAt: at,
    },
    select: { id: true },
  });
  return { submissionId, inputSha256: inputSha256.toString("hex") };
}

function sha256(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
