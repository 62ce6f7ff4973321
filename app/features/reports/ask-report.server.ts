import type { Actor } from "~/domain/access/actor";
import { dayInWords, readDay, type Day } from "~/domain/calendar/paris";
import { readApplication } from "~/domain/eligibility/read-application";
import { reportDueOn } from "~/domain/report/due-date";
import { accept, refuse, type Result } from "~/domain/result";
import { rolesFor } from "~/domain/access/policy";
import { anyOf } from "~/platform/access/any-of.server";
import { associationReaders } from "~/platform/access/association-readers.server";
import type { Tx } from "~/platform/database/database.server";
import type { Prisma } from "~/generated/prisma/client.js";
import { unlinkedTo } from "~/platform/access/hearing-scope.server";
import { record } from "~/platform/journal/record.server";
import { moveAward } from "~/platform/lifecycle/move-award.server";
import type { Ports } from "~/platform/ports.server";
import { inTransaction } from "~/platform/database/in-transaction.server";

export type AskReportRefusal =
  { readonly code: "not-found" } | { readonly code: "wrong-status" } | { readonly code: "changed-meanwhile" };

/**
 * Asks the report of the action for one award. The first award that asks writes the report to be filled, from
 * the project as it was deposited; the others join it.
 */
export async function askReport(
  { db, now }: Ports,
  actor: Actor,
  { awardId }: { awardId: string },
): Promise<Result<{ dueOn: Day }, AskReportRefusal>> {
  const at = now();
  const scope = anyOf<Prisma.AwardWhereInput>(
    rolesFor(actor, "award.manage").map(({ funderId, pillarId }) => ({
      ...(funderId === null ? {} : { funderId }),
      ...(pillarId === null ? {} : { application: { call: { pillarId } } }),
    })),
  );
  return inTransaction(db, async (tx) => {
    const award = await tx.award.findFirst({
      where: { AND: [{ id: awardId, application: unlinkedTo(actor) }, scope] },
      select: { status: true, version: true, applicationId: true },
    });
    if (!award) return refuse({ code: "not-found" });
    const { applicationId, status, version } = award;
    await tx.$queryRaw`SELECT id FROM applications WHERE id = ${applicationId}::uuid FOR UPDATE`;
    const report = await findOrWriteReport(tx, applicationId, at);
    const reportDueOn = new Date(`${report.dueOn}T00:00:00Z`);
    const moved = await moveAward(tx, {
      id: awardId,
      status,
      version,
      step: "ask-report",
      at,
      takenById: actor.userId,
      dates: { reportDueOn },
    });
    if (moved !== "moved")
      return refuse({ code: moved === "changed" ? "changed-meanwhile" : "wrong-status" });
    const { number, associationId } = await tx.application.findUniqueOrThrow({
      where: { id: applicationId },
      select: { number: true, associationId: true },
    });
    const readers = await associationReaders(tx, associationId, at);
    await record(tx, {
      at,
      event: "report.asked",
      actor,
      subject: { type: "award", id: awardId },
      applicationId,
      facts: { applicationId, dueOn: report.dueOn },
      emails: readers.map(({ userId, email }) => ({
        kind: "report.asked",
        payload: { email, number, dueOn: dayInWords(report.dueOn) },
        dedupe: `${report.id}:${userId}`,
      })),
    });
    return accept({ dueOn: report.dueOn });
  });
}

async function findOrWriteReport(
  tx: Tx,
  applicationId: string,
  at: Date,
): Promise<{ id: string; dueOn: Day }> {
  const known = await tx.report.findUnique({ where: { applicationId }, select: { id: true, dueOn: true } });
  if (known) return { id: known.id, dueOn: known.dueOn.toISOString().slice(0, 10) as Day };
  const { submissions, budgetLines } = await tx.application.findUniqueOrThrow({
    where: { id: applicationId },
    select: {
      submissions: { orderBy: { ordinal: "desc" }, take: 1, select: { input: true } },
      budgetLines: {
        where: { scope: "project" },
        orderBy: [{ side: "asc" }, { position: "asc" }],
        select: { side: true, account: true, label: true, amountCents: true, funderName: true },
      },
    },
  });
  const input = readApplication(submissions[0]?.input);
  const project = input.ok ? input.value.project : null;
  const ends = readDay(project?.endDate.trim() ?? "") ?? (at.toISOString().slice(0, 10) as Day);
  const dueOn = reportDueOn(ends, input.ok ? input.value.association.fiscalYearEnd : "12-31");
  const { id } = await tx.report.create({
    data: {
      applicationId,
      askedAt: at,
      dueOn: new Date(`${dueOn}T00:00:00Z`),
      lines: {
        create: budgetLines.map(({ side, account, label, amountCents, funderName }, position) => ({
          side,
          account,
          label: funderName || label,
          plannedCents: amountCents ?? 0n,
          position,
        })),
      },
      indicators: {
        create: (project?.indicators ?? []).map(({ label, targetMin, targetMax }, position) => ({
          label,
          targetMin: String(targetMin),
          targetMax: String(targetMax),
          position,
        })),
      },
    },
    select: { id: true },
  });
  return { id, dueOn };
}
