import { fullName, type Actor } from "~/domain/access/actor";
import { associationsFor } from "~/domain/access/policy";
import { applicationsOfOwn, applicationsWithin } from "~/platform/access/application-scope.server";
import type { Prisma, ScanState } from "~/generated/prisma/client.js";
import type { Ports } from "~/platform/ports.server";

export interface ThreadView {
  readonly number: string;
  readonly title: string;
  readonly association: string;
  readonly isDeposited: boolean;
  readonly mayWrite: boolean;
  /** Median days that the service took to answer in this call; null while nothing says so. */
  readonly usualDays: number | null;
  readonly messages: readonly {
    readonly id: string;
    readonly author: string;
    readonly fromPortal: boolean;
    readonly body: string;
    readonly about: string;
    readonly sentAt: Date;
    readonly readAt: Date | null;
    readonly files: readonly {
      readonly id: string;
      readonly fileName: string;
      readonly sizeBytes: number;
      readonly scan: ScanState;
    }[];
  }[];
}

/** The thread as the association reads it; what the service wrote is read from then on. */
export async function openOwnThread(ports: Ports, actor: Actor, number: string): Promise<ThreadView | null> {
  return open(ports, actor, { number, ...applicationsOfOwn(actor, "application.read") }, "association");
}

/** The thread as those who instruct the dossier read it; what the association wrote is read from then on. */
export async function openThread(ports: Ports, actor: Actor, number: string): Promise<ThreadView | null> {
  return open(ports, actor, { AND: [{ number }, applicationsWithin(actor, "instruction.read")] }, "service");
}

async function open(
  { db, now }: Ports,
  actor: Actor,
  where: Prisma.ApplicationWhereInput,
  side: "association" | "service",
): Promise<ThreadView | null> {
  const row = await db.application.findFirst({
    where,
    select: {
      id: true,
      number: true,
      title: true,
      callId: true,
      submittedAt: true,
      associationId: true,
      association: { select: { name: true } },
      messages: {
        orderBy: [{ sentAt: "asc" }, { id: "asc" }],
        take: 500,
        select: {
          id: true,
          fromPortal: true,
          body: true,
          about: true,
          sentAt: true,
          readAt: true,
          files: {
            where: { removedAt: null },
            select: { id: true, fileName: true, sizeBytes: true, scan: true },
          },
          author: { select: { firstName: true, lastName: true } },
        },
      },
    },
  });
  if (!row) return null;
  const isFromOthers = { applicationId: row.id, fromPortal: side === "association", readAt: null };
  if (row.messages.some((one) => one.fromPortal === isFromOthers.fromPortal && one.readAt === null))
    await db.message.updateMany({ where: isFromOthers, data: { readAt: now() } });
  return {
    number: row.number,
    title: row.title,
    association: row.association.name,
    isDeposited: row.submittedAt !== null,
    mayWrite:
      side === "service" ||
      (row.submittedAt !== null && associationsFor(actor, "application.edit").includes(row.associationId)),
    usualDays: side === "association" ? await usualDays(db, row.callId) : null,
    messages: row.messages.map(({ author, ...message }) => ({ ...message, author: fullName(author) })),
  };
}

async function usualDays(db: Ports["db"], callId: string): Promise<number | null> {
  const [row] = await db.$queryRaw<{ days: number | null }[]>`
    SELECT ceil(percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM r.at - m.sent_at)) / 86400)::int AS days
      FROM messages m
      JOIN applications a ON a.id = m.application_id
      JOIN LATERAL (SELECT min(p.sent_at) AS at FROM messages p
                     WHERE p.application_id = m.application_id AND p.from_portal AND p.sent_at > m.sent_at) r ON r.at IS NOT NULL
     WHERE a.call_id = ${callId}::uuid AND NOT m.from_portal`;
  return row?.days ?? null;
}
