import type { Actor } from "~/domain/access/actor";
import { isDocumentType } from "~/domain/attachment/document-words";
import { readApplication } from "~/domain/eligibility/read-application";
import type { Tx } from "~/platform/database/database.server";
import { loadAssembledInput } from "../assemble.server";
import type { KeptFile } from "../attachments/kept-files.server";
import { loadCallRules } from "../eligibility/call-rules.server";
import { freeze } from "../submission/freeze-deposit.server";

interface Answered {
  readonly applicationId: string;
  readonly requestId: string;
  readonly files: readonly KeptFile[];
  readonly at: Date;
}

/**
 * Freezes the dossier as the answer leaves it, beside the deposit, which stays; what its signatory declared holds.
 * The rules judge again, at the instant of the first deposit: an answer in time is no late deposit. False: the answers, such as
 * an emptied date, make no dossier that can be read.
 */
export async function freezeAnswer(
  tx: Tx,
  actor: Actor,
  { applicationId, requestId, files, at }: Answered,
): Promise<boolean> {
  const last = await tx.submission.findFirstOrThrow({
    where: { applicationId },
    orderBy: { ordinal: "desc" },
    select: {
      ordinal: true,
      input: true,
      signatoryName: true,
      application: { select: { callVersionId: true } },
    },
  });
  const deposited = readApplication(last.input);
  if (!deposited.ok) throw new Error("a deposit that cannot be read again");
  const { signatory, attestations, submittedAt } = deposited.value;
  const assembled = await loadAssembledInput(tx, applicationId, {
    submittedAt: new Date(submittedAt),
    signatory,
    attestations,
    documents: files.flatMap(({ documentType: type, fileName, mediaType, sizeBytes }) =>
      isDocumentType(type) ? [{ type, fileName, mime: mediaType, size: sizeBytes }] : [],
    ),
  });
  const input = readApplication(assembled);
  if (!input.ok) return false;
  const { callVersionId } = last.application;
  const { rules, terms } = await loadCallRules(tx, callVersionId);
  await freeze(tx, actor, {
    applicationId,
    ordinal: last.ordinal + 1,
    at,
    formKey: `complement:${requestId}`,
    signatoryName: last.signatoryName,
    files: files.map(({ documentType, fileName, sizeBytes, sha256 }) => ({
      documentType,
      fileName,
      sizeBytes,
      sha256,
    })),
    input: input.value,
    verdict: rules.judge(input.value),
    terms,
    callVersionId,
  });
  return true;
}
