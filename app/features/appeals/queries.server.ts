import { fullName, type Actor } from "~/domain/access/actor";
import type { ApplicationStatus } from "~/domain/application/lifecycle";
import { applicationsWithin } from "~/platform/access/application-scope.server";
import { heardBy } from "~/platform/access/hearing-scope.server";
import type { Prisma } from "~/generated/prisma/client.js";
import type { Ports } from "~/platform/ports.server";
import { toView, view, type AppealView } from "./appeal-view.server";

export interface ExaminedAppeal extends AppealView {
  readonly version: number;
  readonly note: string;
  readonly examinedAt: Date | null;
  readonly examiner: string | null;
  readonly decidedAt: Date;
  /** Written with what is contested; "" for a committee's, whose letter says it. */
  readonly contestedReason: string;
}

export interface AppealPage {
  readonly number: string;
  readonly title: string;
  readonly association: string;
  readonly status: ApplicationStatus;
  readonly appeals: readonly ExaminedAppeal[];
}

const examined = {
  ...view,
  version: true,
  note: true,
  examinedAt: true,
  examinedBy: { select: { firstName: true, lastName: true } },
  contestedStep: { select: { takenAt: true, reason: true } },
} satisfies Prisma.AppealSelect;

function toExamined(row: Prisma.AppealGetPayload<{ select: typeof examined }>, now: Date): ExaminedAppeal {
  const { version, note, examinedAt, examinedBy, contestedStep, ...appeal } = row;
  return {
    ...toView(appeal, now),
    version,
    note,
    examinedAt,
    examiner: examinedBy && fullName(examinedBy),
    decidedAt: contestedStep.takenAt,
    contestedReason: contestedStep.reason,
  };
}

/** The appeals of a dossier within the actor's roles, the last one first; null when there is none. */
export async function findAppeals(
  { db, now }: Ports,
  actor: Actor,
  number: string,
): Promise<AppealPage | null> {
  const row = await db.application.findFirst({
    where: { AND: [{ number }, applicationsWithin(actor, "instruction.read")], appeals: { some: {} } },
    select: {
      title: true,
      status: true,
      association: { select: { name: true } },
      appeals: { orderBy: { filedAt: "desc" }, select: examined },
    },
  });
  return (
    row && {
      number,
      title: row.title,
      status: row.status,
      association: row.association.name,
      appeals: row.appeals.map((appeal) => toExamined(appeal, now())),
    }
  );
}

/** The appeal that a session answers, for who hears the dossier there; null when it is no appeal. */
export async function findHeardAppeal(
  { db, now }: Ports,
  actor: Actor,
  { sessionId, number }: { sessionId: string; number: string },
): Promise<ExaminedAppeal | null> {
  const row = await db.appeal.findFirst({
    where: {
      application: {
        number,
        agendaItems: {
          some: {
            AND: [heardBy(actor)],
            sessionId,
            session: { members: { some: { userId: actor.userId } } },
          },
        },
      },
      OR: [
        { answeredAt: null, application: { status: "appeal_pending" } },
        { decisions: { some: { undoneAt: null, agendaItem: { sessionId } } } },
      ],
    },
    orderBy: { filedAt: "desc" },
    select: examined,
  });
  return row && toExamined(row, now());
}
