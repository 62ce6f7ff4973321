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

/** What is frozen of a dossier: the deposit, and later each answer to a request for complements. */
export interface Frozen {
  readonly applicationId: string;
  readonly ordinal: number;
  readonly at: Date;
  readonly formKey: string;
  readonly signatoryName: string;
  readonly files: readonly FrozenFile[];
  readonly input: Application;
  readonly verdict: Verdict;
  readonly terms: JudgingTerms;
  readonly callVersionId: string;
}

interface Deposited extends Omit<Frozen, "ordinal" | "signatoryName"> {
  readonly declarations: Declarations;
  readonly signatory: Signatory;
}

/** Freezes the deposit, with what its signatory declared. */
export async function freezeDeposit(
  tx: Tx,
  actor: Actor,
  { declarations, signatory, ...deposit }: Deposited,
): Promise<{ submissionId: string; inputSha256: string }> {
  const { applicationId, at } = deposit;
  const frozen = await freeze(tx, actor, {
    ...deposit,
    ordinal: 1,
    signatoryName: signatoryInWords(signatory),
  });
  await tx.attestation.deleteMany({ where: { applicationId } });
  await tx.attestation.createMany({
    data: Object.entries(declarations)
      .filter(([, isDeclared]) => isDeclared)
      .map(([code]) => ({ applicationId, code, acceptedAt: at, acceptedById: actor.userId })),
  });
  return frozen;
}

/**
 * Writes what was sent, with its fingerprint (SHA-256 of its canonical JSON), and the verdict that was reached on
 * exactly that.
 */
export async function freeze(
  tx: Tx,
  actor: Actor,
  { applicationId, ordinal, at, formKey, signatoryName, files, input, verdict, terms, callVersionId }: Frozen,
): Promise<{ submissionId: string; inputSha256: string }> {
  const inputSha256 = sha256(canonicalJson(input));
  const hash = new Uint8Array(inputSha256);
  const termsSha256 = new Uint8Array(sha256(canonicalJson(terms)));
  const sections = await readShownSections(tx, applicationId, input);
  const { id: submissionId } = await tx.submission.create({
    data: {
      applicationId,
      ordinal,
      submittedAt: at,
      submittedById: actor.userId,
      signatoryName,
      input: input as Prisma.InputJsonObject,
      inputSha256: hash,
      files: files.map((file) => ({ ...file })),
      sections,
      formKey,
    },
    select: { id: true },
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
