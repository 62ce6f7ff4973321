import { documentTypes, type Application } from "~/domain/eligibility/application-input";
import type { Verdict } from "~/domain/eligibility/engine";
import type { Tx } from "~/platform/database/database.server";
import { assembledSelect, assembleRow } from "../assemble.server";
import { loadCallRules } from "./call-rules.server";

export interface DraftVerdict {
  readonly verdict: Verdict;
  /** Version of the call's rules that judged. */
  readonly rulesVersion: number;
}

/** Nobody has signed a draft: the rules suppose that its legal representative will. */
const notYetSigned: Application["signatory"] = { isLegalRepresentative: true };

/** What the rules would say if the draft were sent now, as it is. Whose it is was settled before. */
export async function judgeDraft(tx: Tx, applicationId: string, now: Date): Promise<DraftVerdict> {
  const { attestations, attachments, callVersionId, ...row } = await tx.application.findUniqueOrThrow({
    where: { id: applicationId },
    select: {
      ...assembledSelect,
      callVersionId: true,
      attestations: { select: { code: true } },
      attachments: {
        where: { removedAt: null },
        select: { documentType: true, fileName: true, mediaType: true, sizeBytes: true },
      },
    },
  });
  const accepted = new Set(attestations.map(({ code }) => code));
  const input = assembleRow(row, {
    submittedAt: now,
    signatory: notYetSigned,
    attestations: {
      cer: accepted.has("cer"),
      upToDate: accepted.has("upToDate"),
      accurate: accepted.has("accurate"),
      laicite: accepted.has("laicite"),
      reporting: accepted.has("reporting"),
    },
    documents: attachments.flatMap(({ documentType, fileName, mediaType, sizeBytes }) => {
      const type = documentTypes.find((known) => known === documentType);
      return type ? [{ type, fileName, mime: mediaType, size: sizeBytes }] : [];
    }),
  });
  const { rules, versionNumber } = await loadCallRules(tx, callVersionId);
  return { verdict: rules.judge(input), rulesVersion: versionNumber };
}
