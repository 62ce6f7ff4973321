import { createHash } from "node:crypto";
import { isDocumentType } from "~/domain/attachment/document-words";
import type { Application } from "~/domain/eligibility/application-input";
import { canonicalJson } from "~/domain/eligibility/canonical-json";
import { nothingDeclared } from "~/domain/submission/declarations";
import type { FrozenFile } from "~/domain/submission/frozen-file";
import type { Tx } from "~/platform/database/database.server";
import { loadAssembledInput } from "../assemble.server";
import { listKeptFiles } from "../attachments/kept-files.server";

/** A dossier as its page shows it, before anybody signs. */
export interface ShownDossier {
  readonly input: Application;
  readonly files: readonly FrozenFile[];
  /**
   * SHA-256, in hexadecimal, of every answer, every file and the version of the call: any change gives another one.
   */
  readonly fingerprint: string;
}

const unsigned = {
  isLegalRepresentative: false,
  firstName: null,
  lastName: null,
  role: null,
  signedAt: null,
};

/** Reads the answers and the files of a dossier, unsigned and undated, with their fingerprint. */
export async function readShownDossier(tx: Tx, applicationId: string): Promise<ShownDossier> {
  const kept = await listKeptFiles(tx, applicationId);
  const input = await loadAssembledInput(tx, applicationId, {
    submittedAt: new Date(0),
    signatory: unsigned,
    attestations: nothingDeclared,
    documents: kept.flatMap(({ documentType: type, fileName, mediaType, sizeBytes }) =>
      isDocumentType(type) ? [{ type, fileName, mime: mediaType, size: sizeBytes }] : [],
    ),
  });
  const files = kept.map(({ documentType, fileName, sizeBytes, sha256 }) => ({
    documentType,
    fileName,
    sizeBytes,
    sha256,
  }));
  const { callVersionId, sections: answers } = await tx.application.findUniqueOrThrow({
    where: { id: applicationId },
    select: {
      callVersionId: true,
      sections: { orderBy: { code: "asc" }, select: { code: true, answers: true } },
    },
  });
  const shown = { input, files, callVersionId, answers };
  const fingerprint = createHash("sha256").update(canonicalJson(shown)).digest("hex");
  return { input, files, fingerprint };
}
