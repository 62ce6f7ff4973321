import { createHash, randomUUID } from "node:crypto";
import type { Actor } from "~/domain/access/actor";
import { settingsOfCall } from "~/domain/call/settings-of-call";
import type { Application } from "~/domain/eligibility/application-input";
import { canonicalJson } from "~/domain/eligibility/canonical-json";
import { prepareRules } from "~/domain/eligibility/engine";
import { outcomesWriter } from "~/domain/eligibility/outcomes-text";
import { sealedText } from "~/domain/eligibility/sealed-verdict";
import type { Prisma } from "~/generated/prisma/client.js";
import type { Db } from "~/platform/database/database.server";
import { loadProgramme } from "~/platform/programme/load-programme.server";

/**
 * Deposited dossiers with their verdicts, by the rules in force of their call. Written straight into their rows,
 * because a replay needs many of them; the way there is proved by the tests of the deposit. Answers their numbers.
 */
export async function insertJudgedDossiers(
  db: Db,
  {
    callId,
    associationId,
    author,
    inputs,
  }: { callId: string; associationId: string; author: Actor; inputs: readonly Application[] },
): Promise<string[]> {
  const call = await db.call.findUniqueOrThrow({ where: { id: callId }, include: { currentVersion: true } });
  const settings = settingsOfCall(call, call.currentVersion!.rules);
  const terms = { settings, programme: await loadProgramme(db, callId) };
  const rules = prepareRules(settings, { programme: terms.programme });
  const termsSha256 = sha256(canonicalJson(terms));
  const write = outcomesWriter(rules.criteria);
  const dossiers = inputs.map((input) => {
    const verdict = rules.judge(input);
    return {
      id: randomUUID(),
      submissionId: randomUUID(),
      number: `2027-${randomUUID().slice(0, 8)}`,
      at: new Date(input.submittedAt),
      input,
      verdict,
      hash: sha256(canonicalJson(input)),
      verdictSha256: sha256(sealedText({ ...verdict, input, terms })),
    };
  });
  await db.application.createMany({
    data: dossiers.map(({ id, number, at, input }) => ({
      id,
      number,
      callId,
      callVersionId: call.currentVersionId!,
      associationId,
      status: "submitted" as const,
      title: input.project.title,
      createdById: author.userId,
      createdAt: at,
      updatedAt: at,
      submittedAt: at,
    })),
  });
  await db.submission.createMany({
    data: dossiers.map(({ id, submissionId, at, input, hash }) => ({
      id: submissionId,
      applicationId: id,
      ordinal: 1,
      submittedAt: at,
      submittedById: author.userId,
      signatoryName: "Camille D’Haene",
      input: input as unknown as Prisma.InputJsonObject,
      inputSha256: hash,
      files: [],
      formKey: randomUUID(),
    })),
  });
  await db.judgingTerms.createMany({
    data: [{ sha256: termsSha256, terms: terms as unknown as Prisma.InputJsonObject }],
    skipDuplicates: true,
  });
  await db.eligibilityVerdict.createMany({
    data: dossiers.map(({ id, submissionId, at, hash, verdictSha256, verdict: { overall, findings } }) => ({
      applicationId: id,
      submissionId,
      callVersionId: call.currentVersionId!,
      criteria: Object.fromEntries(findings.map(({ code, version }) => [code, version])),
      inputSha256: hash,
      termsSha256,
      verdictSha256,
      overall,
      findings: findings as unknown as Prisma.InputJsonArray,
      outcomes: write(findings.map(({ outcome }) => outcome)),
      judgedAt: at,
    })),
  });
  return dossiers.map(({ number }) => number);
}

function sha256(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash("sha256").update(text).digest());
}
