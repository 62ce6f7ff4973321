import { fullName, type Actor } from "~/domain/access/actor";
import { associationsFor } from "~/domain/access/policy";
import { awaitingDecision, awaitsDecision } from "~/domain/decision/awaiting-decision";
import { letterBody, type LetterBody } from "~/domain/decision/letter";
import { unlinkedTo } from "~/platform/access/hearing-scope.server";
import type { Ports } from "~/platform/ports.server";
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
    readonly letters: readonly {
      readonly id: string;
      readonly number: string;
      readonly body: LetterBody;
      readonly sentAt: Date | null;
      /** It will never be sent: the association withdrew its dossier. */
      readonly isMoot: boolean;
      /** Nobody of the association would receive the email. */
      readonly hasNoReader: boolean;
    }[];
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
            select: {
              id: true,
              body: true,
              sentAt: true,
              application: {
                select: {
                  number: true,
                  status: true,
                  association: {
                    select: {
                      members: {
                        where: {
                          endedAt: null,
                          OR: [{ endsAt: null }, { endsAt: { gt: at } }],
                          mandates: { hasSome: ["owner", "signatory"] },
                          user: { disabledAt: null },
                        },
                        take: 1,
                        select: { id: true },
                      },
                    },
                  },
                },
              },
            },
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
          letters: publication.letters.map(({ id, body, sentAt, application }) => ({
            id,
            sentAt,
            number: application.number,
            body: letterBody.parse(body),
            isMoot: sentAt === null && !awaitsDecision(application.status),
            hasNoReader: application.association.members.length === 0,
          })),
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
  { db, now }: Ports,
  actor: Actor,
  number: string,
): Promise<readonly ReceivedLetter[]> {
  const letters = await db.decisionLetter.findMany({
    where: {
      sentAt: { not: null },
      application: { number, associationId: { in: [...associationsFor(actor, "application.read")] } },
    },
    orderBy: [{ sentAt: "desc" }, { id: "desc" }],
    select: { id: true, body: true, bodySha256: true, sentAt: true, firstReadAt: true },
  });
  const unread = letters.filter(({ firstReadAt }) => firstReadAt === null).map(({ id }) => id);
  if (unread.length > 0)
    await db.decisionLetter.updateMany({
      where: { id: { in: unread }, firstReadAt: null },
      data: { firstReadAt: now() },
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
