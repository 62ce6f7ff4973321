import { isExpired } from "~/domain/association/readiness";
import { dayInWords, parisDay, type Day } from "~/domain/calendar/paris";
import type { Db } from "~/platform/database/database.server";

export interface OfferedDocument {
  readonly id: string;
  readonly documentType: string;
  readonly fileName: string;
  /** In words. */
  readonly validUntil: string | null;
  /** Past its last day: shown, so that it is replaced, and not taken. */
  readonly isExpired: boolean;
}

/** What the vault of the association offers a dossier, without the files that it already has. */
export async function listOffered(
  db: Db,
  { associationId, applicationId, at }: { associationId: string; applicationId: string; at: Date },
): Promise<OfferedDocument[]> {
  const rows = await db.attachment.findMany({
    where: {
      associationId,
      removedAt: null,
      scan: { not: "infected" },
      takenInto: { none: { applicationId, removedAt: null } },
    },
    orderBy: [{ uploadedAt: "desc" }, { id: "desc" }],
    take: 100,
    select: { id: true, documentType: true, fileName: true, validUntil: true },
  });
  const today = parisDay(at);
  return rows.map(({ validUntil, ...document }) => {
    const last = validUntil && (validUntil.toISOString().slice(0, 10) as Day);
    return {
      ...document,
      validUntil: last && dayInWords(last),
      isExpired: isExpired({ documentType: document.documentType, validUntil: last }, today),
    };
  });
}
