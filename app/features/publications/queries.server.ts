import { fullName, type Actor } from "~/domain/access/actor";
import { associationsFor } from "~/domain/access/policy";
import { awaitingDecision } from "~/domain/decision/awaiting-decision";
import { letterBody, type LetterBody } from "~/domain/decision/letter";
import { unlinkedTo } from "~/platform/access/hearing-scope.server";
import type { Ports } from "~/platform/ports.server";
import { noteReading } from "./note-reading.server";
import { publicationLetter, toPublicationLetter, type PublicationLetter } from "./publication-letters.server";
import { sessionsSeenBy } from "./seen-sessions.server";

export interface PublicationView {
  readonly session: { readonly id: string; readonly title: string; readonly isClosed: boolean };
  readonly waiting: number;
  readonly publication: {
    readonly id: string;
    readonly preparedBy: string;
    readonly isMine: boolean;
    readonly preparedAt: Date;
    readonly approvedAt: Date | null;
    /** Letters that the actor is not shown, because they are a party to the dossier. */
    readonly hidden: number;
    readonly letters: readonly PublicationLetter[];
  } | null;
}

/** The letters of a session: those of its last publication, and how many decisions wait for one. */
export async function findPublication(
  { db, now }: Ports,
  actor: Actor,
  sessionId: string,
): Promise<PublicationView | null> {
  const at = now();
  const session = await db.committeeSession.findFirst({
    where: { AND: [{ id: sessionId }, sessionsSeenBy(actor)] },
    select: {
      id: true,
      title: true,
      status: true,
      publications: {
        where: { cancelledAt: null },
        orderBy: { preparedAt: "desc" },
        take: 1,
        select: {
          id: true,
          preparedById: true,
          preparedAt: true,
          approvedAt: true,
          preparedBy: { select: { firstName: true, lastName: true } },
          _count: { select: { letters: true } },
          letters: {
            where: { application: unlinkedTo(actor) },
            orderBy: { id: "asc" },
            select: publicationLetter(at),
          },
        },
      },
    },
  });
  if (!session) return null;
  const waiting = await db.decision.count({
    where: {
      agendaItem: { sessionId },
      undoneAt: null,
      outcome: { not: "adjourned" },
      letter: null,
      application: { status: { in: [...awaitingDecision] } },
    },
  });
  const publication = session.publications[0];
  return {
    session: {
      id: session.id,
      title: session.title,
      isClosed: session.status === "closed" || session.status === "minutes_approved",
    },
    waiting,
    publication: publication
      ? {
          id: publication.id,
          preparedBy: fullName(publication.preparedBy),
          isMine: publication.preparedById === actor.userId,
          preparedAt: publication.preparedAt,
          approvedAt: publication.approvedAt,
          hidden: publication._count.letters - publication.letters.length,
          letters: publication.letters.map(toPublicationLetter),
        }
      : null,
  };
}

export interface ReceivedLetter {
  /** SHA-256 of the letter as it was sent, in hexadecimal; null for letters sent before they had one. */
  readonly fingerprint: string | null;
  readonly body: LetterBody;
  readonly sentAt: Date;
}

/** The decisions that were told to the association of the dossier, the latest first, their first reading noted. */
export async function readLetters(
  ports: Ports,
  actor: Actor,
  number: string,
): Promise<readonly ReceivedLetter[]> {
  const letters = await ports.db.decisionLetter.findMany({
    where: {
      sentAt: { not: null },
      application: { number, associationId: { in: [...associationsFor(actor, "application.read")] } },
    },
    orderBy: [{ sentAt: "desc" }, { id: "desc" }],
    select: {
      id: true,
      body: true,
      bodySha256: true,
      sentAt: true,
      firstReadAt: true,
      application: { select: { associationId: true } },
    },
  });
  const unread = letters.filter(({ firstReadAt }) => firstReadAt === null);
  if (unread[0])
    await noteReading(ports, actor, {
      associationId: unread[0].application.associationId,
      letterIds: unread.map(({ id }) => id),
    });
  return letters.flatMap(({ body, bodySha256, sentAt }) =>
    sentAt
      ? [
          {
            body: letterBody.parse(body),
            sentAt,
            fingerprint: bodySha256 && Buffer.from(bodySha256).toString("hex"),
          },
        ]
      : [],
  );
}
