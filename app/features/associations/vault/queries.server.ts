import type { Actor } from "~/domain/access/actor";
import { associationsFor } from "~/domain/access/policy";
import { expiresSoon, isExpired } from "~/domain/association/readiness";
import { dayInWords, instantInWords, parisDay, type Day } from "~/domain/calendar/paris";
import type { Ports } from "~/platform/ports.server";

export interface VaultDocument {
  readonly id: string;
  readonly documentType: string;
  readonly fileName: string;
  readonly sizeBytes: number;
  readonly scan: "pending" | "clean" | "infected" | "not_configured";
  readonly keptAt: string;
  /** In words. */
  readonly validUntil: string | null;
  readonly wear: "good" | "soon" | "expired";
  /** Dossiers that took it. */
  readonly takenInto: number;
}

export interface VaultView {
  readonly name: string;
  readonly mayEdit: boolean;
  readonly documents: readonly VaultDocument[];
}

/** The documents that the actor's association keeps, the latest of each kind first. */
export async function findVault(
  { db, now }: Ports,
  actor: Actor,
  associationId: string,
): Promise<VaultView | null> {
  if (!associationsFor(actor, "association.read").includes(associationId)) return null;
  const association = await db.association.findUnique({
    where: { id: associationId },
    select: {
      name: true,
      attachments: {
        where: { removedAt: null, scan: { not: "infected" } },
        orderBy: [{ uploadedAt: "desc" }, { id: "desc" }],
        take: 100,
        select: {
          id: true,
          documentType: true,
          fileName: true,
          sizeBytes: true,
          scan: true,
          uploadedAt: true,
          validUntil: true,
          _count: { select: { takenInto: { where: { removedAt: null } } } },
        },
      },
    },
  });
  if (!association) return null;
  const today = parisDay(now());
  return {
    name: association.name,
    mayEdit: associationsFor(actor, "association.edit").includes(associationId),
    documents: association.attachments.map(({ uploadedAt, validUntil, _count, ...document }) => {
      const last = validUntil && (validUntil.toISOString().slice(0, 10) as Day);
      const kept = { documentType: document.documentType, validUntil: last };
      return {
        ...document,
        keptAt: instantInWords(uploadedAt),
        validUntil: last && dayInWords(last),
        wear: isExpired(kept, today) ? "expired" : expiresSoon(kept, today) ? "soon" : "good",
        takenInto: _count.takenInto,
      };
    }),
  };
}
