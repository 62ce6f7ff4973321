import { awaitsDecision } from "~/domain/decision/awaiting-decision";
import { letterBody, type LetterBody } from "~/domain/decision/letter";
import { anomaliesOf, type LetterAnomaly } from "~/domain/decision/letter-anomalies";
import type { Prisma } from "~/generated/prisma/client.js";
import { room } from "~/platform/access/session-room.server";

export interface PublicationLetter {
  readonly id: string;
  readonly number: string;
  readonly body: LetterBody;
  readonly sentAt: Date | null;
  /** When the association first opened it: the time to appeal runs from then. */
  readonly firstReadAt: Date | null;
  /** It will never be sent: the association withdrew its dossier. */
  readonly isMoot: boolean;
  /** What to mend or to look at before it is approved; none once it is sent. */
  readonly anomalies: readonly LetterAnomaly[];
}

/** What is read of a letter to show it with its anomalies; `at` is the instant at which its readers are counted. */
export function publicationLetter(at: Date) {
  return {
    id: true,
    body: true,
    sentAt: true,
    firstReadAt: true,
    decision: {
      select: {
        recordedById: true,
        agendaItem: { select: { recusals: room.recusals, votes: { select: { userId: true } } } },
      },
    },
    application: {
      select: {
        number: true,
        status: true,
        conflicts: room.parties.conflicts,
        association: {
          select: {
            addressLine: true,
            city: true,
            bankDetails: { where: { confirmedAt: { not: null }, closedAt: null }, select: { id: true } },
            members: {
              where: { endedAt: null, OR: [{ endsAt: null }, { endsAt: { gt: at } }] },
              select: { userId: true, mandates: true, user: { select: { disabledAt: true } } },
            },
          },
        },
      },
    },
  } satisfies Prisma.DecisionLetterSelect;
}

type Row = Prisma.DecisionLetterGetPayload<{ select: ReturnType<typeof publicationLetter> }>;

export function toPublicationLetter({ decision, application, ...letter }: Row): PublicationLetter {
  const { id, sentAt, firstReadAt } = letter;
  const { association, conflicts, number, status } = application;
  const { recusals, votes } = decision.agendaItem;
  const body = letterBody.parse(letter.body);
  const anomalies = anomaliesOf({
    body,
    hasReader: association.members.some(({ mandates, user }) => user.disabledAt === null && isTold(mandates)),
    hasAddress: association.addressLine !== "" && association.city !== "",
    hasBankDetails: association.bankDetails.length > 0,
    tookPart: [decision.recordedById, ...votes.map(({ userId }) => userId)],
    away: new Set([...recusals, ...conflicts, ...association.members].map(({ userId }) => userId)),
  });
  return {
    id,
    number,
    body,
    sentAt,
    firstReadAt,
    isMoot: sentAt === null && !awaitsDecision(status),
    anomalies: sentAt === null ? anomalies : [],
  };
}

/** Owners and signatories are told of decisions. */
function isTold(mandates: readonly string[]): boolean {
  return mandates.includes("owner") || mandates.includes("signatory");
}
