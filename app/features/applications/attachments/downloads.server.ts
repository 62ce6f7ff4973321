import type { Actor } from "~/domain/access/actor";
import { associationsFor, rolesFor } from "~/domain/access/policy";
import { applicationsOfOwn, applicationsWithin } from "~/platform/access/application-scope.server";
import type { Db } from "~/platform/database/database.server";

export interface DownloadableFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly storageKey: string;
  /** The scanner has not looked at it yet: it is served to nobody meanwhile. */
  readonly isAwaitingScan: boolean;
}

/**
 * A file that the actor may read: of their own association, or of a deposited application that they instruct, pay
 * or meet on the agenda of their committee. Null for any other, for a removed one and for one that a scanner
 * condemned.
 */
export async function findDownload(
  db: Db,
  actor: Actor,
  attachmentId: string,
): Promise<DownloadableFile | null> {
  const ownAssociations = [...associationsFor(actor, "association.read")];
  const ownApplications = applicationsOfOwn(actor, "application.read");
  const instructed = applicationsWithin(actor, "instruction.read");
  const paid = { ...applicationsWithin(actor, "award.read"), awards: { some: {} } };
  const onAgenda = {
    ...applicationsWithin(actor, "committee.attend"),
    agendaItems: { some: { session: { members: { some: { userId: actor.userId } } } } },
  };
  const file = await db.attachment.findFirst({
    where: {
      id: attachmentId,
      removedAt: null,
      scan: { not: "infected" },
      OR: [
        { associationId: { in: ownAssociations } },
        // The document behind an identity on its word, for the agents who check it.
        ...(rolesFor(actor, "association.settle").length > 0
          ? [{ association: { identitySource: "declared" as const, identityCheckedAt: null } }]
          : []),
        { application: ownApplications },
        { application: { OR: [instructed, paid, onAgenda] } },
        // The committee decides on the dossier, not on what was written about it.
        { message: { application: { OR: [ownApplications, instructed] } } },
        { appeal: { application: { OR: [ownApplications, instructed, onAgenda] } } },
        { report: { application: ownApplications } },
        { report: { receivedAt: { not: null }, application: instructed } },
      ],
    },
    select: { fileName: true, mediaType: true, sizeBytes: true, storageKey: true, scan: true },
  });
  if (!file) return null;
  const { scan, ...download } = file;
  return { ...download, isAwaitingScan: scan === "pending" };
}
