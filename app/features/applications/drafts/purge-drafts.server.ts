import { dayInWords } from "~/domain/calendar/paris";
import { announcedBefore, removedFrom, untouchedSince } from "~/domain/draft/retention";
import { associationWriters } from "~/platform/access/association-writers.server";
import type { Tx } from "~/platform/database/database.server";
import { record } from "~/platform/journal/record.server";
import { eraseApplication } from "~/platform/lifecycle/erase-application.server";
import type { Ports } from "~/platform/ports.server";
import type { Prisma } from "~/generated/prisma/client.js";

const batch = 100;

/** Never deposited, and not waiting for anybody but its association. */
const undeposited = {
  status: { in: ["draft", "awaiting_certification"] },
  submittedAt: null,
  submissions: { none: {} },
  call: { isPractice: false },
} satisfies Prisma.ApplicationWhereInput;

/**
 * Announces the drafts that nobody touched for three months, and removes those announced a fortnight ago and still
 * untouched. What was deposited is never purged: neither under instruction, nor paid, nor in appeal.
 *
 * @returns how many drafts were announced and removed
 */
export async function purgeDrafts(ports: Ports): Promise<{ announced: number; removed: number }> {
  const at = ports.now();
  const { fields } = ports.db.application;
  const removed = await each(
    ports,
    { ...undeposited, purgeAnnouncedAt: { lt: announcedBefore(at), gte: fields.updatedAt } },
    (tx, id) => remove(tx, id, at),
  );
  const announced = await each(
    ports,
    {
      ...undeposited,
      updatedAt: { lt: untouchedSince(at) },
      OR: [{ purgeAnnouncedAt: null }, { purgeAnnouncedAt: { lt: fields.updatedAt } }],
    },
    (tx, id) => announce(tx, id, at),
  );
  return { announced, removed };
}

/** One transaction a dossier, held and looked at again: one that someone opens meanwhile stays. */
async function each(
  { db }: Ports,
  where: Prisma.ApplicationWhereInput,
  act: (tx: Tx, id: string) => Promise<void>,
): Promise<number> {
  let count = 0;
  let after: string | undefined;
  for (let found = batch; found === batch;) {
    const drafts = await db.application.findMany({
      where: { AND: [where, after === undefined ? {} : { id: { gt: after } }] },
      orderBy: { id: "asc" },
      take: batch,
      select: { id: true },
    });
    for (const { id } of drafts) {
      count += await db.$transaction(async (tx) => {
        await tx.$queryRaw`SELECT id FROM applications WHERE id = ${id}::uuid FOR UPDATE`;
        const still = await tx.application.findFirst({
          where: { AND: [where, { id }] },
          select: { id: true },
        });
        if (!still) return 0;
        await act(tx, id);
        return 1;
      });
    }
    found = drafts.length;
    after = drafts.at(-1)?.id;
  }
  return count;
}

async function announce(tx: Tx, id: string, at: Date): Promise<void> {
  const { number, title, associationId, association } = await tx.application.update({
    where: { id },
    data: { purgeAnnouncedAt: at },
    select: { number: true, title: true, associationId: true, association: { select: { name: true } } },
  });
  const members = await associationWriters(tx, associationId, at);
  await record(tx, {
    at,
    event: "application.draft-removal-announced",
    actor: null,
    subject: { type: "application", id },
    applicationId: id,
    emails: members.map(({ userId, email }) => ({
      kind: "application.draft-to-be-removed" as const,
      dedupe: `${id}:${userId}:${at.toISOString()}`,
      payload: {
        email,
        number,
        association: association.name,
        title: title || "Projet sans titre",
        removedFrom: dayInWords(removedFrom(at)),
        path: `/dossiers/${number}`,
      },
    })),
  });
}

async function remove(tx: Tx, id: string, at: Date): Promise<void> {
  await eraseApplication(tx, id);
  await record(tx, {
    at,
    event: "application.draft-removed",
    actor: null,
    subject: { type: "application", id },
  });
}
