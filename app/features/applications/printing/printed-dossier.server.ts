import type { Actor } from "~/domain/access/actor";
import { preciseInstantInWords } from "~/domain/calendar/paris";
import { readApplication } from "~/domain/eligibility/read-application";
import type { Application } from "~/domain/eligibility/application-input";
import { frozenFiles, type FrozenFile } from "~/domain/submission/frozen-file";
import { applicationsOfOwn, applicationsWithin } from "~/platform/access/application-scope.server";
import type { PdfDocument } from "~/platform/pdf/pdf-document";
import type { Ports } from "~/platform/ports.server";
import { readShownDossier } from "../submission/shown-dossier.server";
import { fileBlocks, missingBlocks, sectionBlocks, signedBlocks, stampOf } from "./dossier-blocks.server";
import { readShownSections, shownSections, type ShownSection } from "./shown-sections.server";

interface Content {
  readonly input: Application;
  readonly sections: readonly ShownSection[];
  readonly files: readonly FrozenFile[];
}

/**
 * A whole dossier on paper: what was deposited last, as it was frozen; of a draft, what it holds now, stamped so that
 * nobody takes it for a deposit. For the association, and for those who instruct or pay it. Null for anybody else.
 */
export async function findPrintedDossier(
  { db, now }: Ports,
  actor: Actor,
  number: string,
): Promise<PdfDocument | null> {
  const row = await db.application.findFirst({
    where: {
      number,
      OR: [
        applicationsOfOwn(actor, "application.read"),
        applicationsWithin(actor, "instruction.read"),
        { ...applicationsWithin(actor, "award.read"), awards: { some: {} } },
      ],
    },
    select: {
      id: true,
      title: true,
      association: { select: { name: true, siret: true } },
      call: { select: { title: true, isPractice: true } },
      missingDocuments: {
        orderBy: { documentType: "asc" },
        select: { documentType: true, reason: true, words: true },
      },
      submissions: {
        orderBy: { ordinal: "desc" },
        take: 1,
        select: {
          submittedAt: true,
          signatoryName: true,
          input: true,
          inputSha256: true,
          files: true,
          sections: true,
        },
      },
    },
  });
  if (!row) return null;
  const deposit = row.submissions[0];
  const read = deposit ? readApplication(deposit.input) : null;
  if (read && !read.ok) throw new Error("a deposit that was accepted cannot be read");
  const content: Content =
    deposit && read?.ok
      ? {
          input: read.value,
          sections:
            deposit.sections === null
              ? await readShownSections(db, row.id, read.value)
              : shownSections.parse(deposit.sections),
          files: frozenFiles.parse(deposit.files),
        }
      : await draftContent(db, row.id);
  return {
    title: row.title || "Projet sans titre",
    kicker: `Dossier ${number} – demande de subvention`,
    reference: `Dossier ${number}`,
    at: deposit?.submittedAt ?? now(),
    ...stampOf(deposit !== undefined, row.call.isPractice),
    blocks: [
      {
        kind: "facts",
        rows: [
          { term: "Numéro du dossier", value: number },
          ...(deposit ? [{ term: "Reçu le", value: preciseInstantInWords(deposit.submittedAt) }] : []),
          { term: "Association", value: `${row.association.name}, Siret ${row.association.siret}` },
          { term: "Appel à projets", value: row.call.title },
        ],
      },
      ...content.sections.flatMap((section) => sectionBlocks(section, content.input)),
      ...fileBlocks(content.files),
      ...missingBlocks(row.missingDocuments),
      ...(deposit
        ? signedBlocks(content.input, deposit.signatoryName, Buffer.from(deposit.inputSha256).toString("hex"))
        : []),
    ],
  };
}

async function draftContent(db: Ports["db"], applicationId: string): Promise<Content> {
  const { input, files } = await readShownDossier(db, applicationId);
  return { input, files, sections: await readShownSections(db, applicationId, input) };
}
