import { fullName, type Actor } from "~/domain/access/actor";
import { rolesFor } from "~/domain/access/policy";
import { agentMayAnswerFrom, mayAgentAnswer } from "~/domain/association/join-request";
import { dayInWords, instantInWords } from "~/domain/calendar/paris";
import { documentLabel } from "~/domain/attachment/document-words";
import type { Ports } from "~/platform/ports.server";

export interface RequestToSettle {
  readonly id: string;
  readonly association: string;
  readonly siret: string;
  readonly person: string;
  readonly email: string;
  readonly position: string;
  readonly requestedAt: string;
  /** Day from which an agent may answer, when it is still to come. */
  readonly from: string | null;
}

export interface IdentityToCheck {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly siret: string;
  readonly rna: string | null;
  readonly address: string;
  readonly directory: string;
  readonly documents: readonly { readonly id: string; readonly label: string; readonly fileName: string }[];
}

const pageSize = 50;

/** What waits for an agent: requests to join, the oldest first, and identities on their word. */
export async function listSettlements(
  { db, now }: Ports,
  actor: Actor,
): Promise<{ requests: RequestToSettle[]; identities: IdentityToCheck[] }> {
  if (rolesFor(actor, "association.settle").length === 0) return { requests: [], identities: [] };
  const notOwn = { members: { none: { userId: actor.userId, endedAt: null } } };
  const [requests, identities] = await Promise.all([
    db.joinRequest.findMany({
      where: { settledAt: null, userId: { not: actor.userId }, association: notOwn },
      orderBy: [{ requestedAt: "asc" }, { id: "asc" }],
      take: pageSize,
      select: {
        id: true,
        position: true,
        requestedAt: true,
        user: { select: { firstName: true, lastName: true, email: true } },
        association: { select: { name: true, siret: true } },
      },
    }),
    db.association.findMany({
      where: { identitySource: "declared", identityCheckedAt: null, ...notOwn },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      take: pageSize,
      select: {
        id: true,
        version: true,
        name: true,
        siret: true,
        rna: true,
        addressLine: true,
        postcode: true,
        city: true,
        directoryAt: true,
        attachments: {
          where: { removedAt: null, scan: { not: "infected" } },
          orderBy: { uploadedAt: "desc" },
          take: 10,
          select: { id: true, documentType: true, fileName: true },
        },
      },
    }),
  ]);
  const at = now();
  return {
    requests: requests.map(({ user, association, requestedAt, ...request }) => ({
      ...request,
      association: association.name,
      siret: association.siret,
      person: fullName(user),
      email: user.email,
      requestedAt: instantInWords(requestedAt),
      from: mayAgentAnswer(requestedAt, at) ? null : dayInWords(agentMayAnswerFrom(requestedAt)),
    })),
    identities: identities.map(({ addressLine, postcode, city, directoryAt, attachments, ...one }) => ({
      ...one,
      address: [addressLine, `${postcode} ${city}`.trim()].filter(Boolean).join(", "),
      directory: directoryAt
        ? `Inconnue de l’annuaire le ${instantInWords(directoryAt)}`
        : "L’annuaire n’a pas été interrogé",
      documents: attachments.map(({ id, documentType, fileName }) => ({
        id,
        fileName,
        label: documentLabel(documentType),
      })),
    })),
  };
}
