import type { Actor } from "~/domain/access/actor";
import { associationsFor, type Permission } from "~/domain/access/policy";
import type { Cents } from "~/domain/money/cents";
import { missingInReport, type MissingInReport } from "~/domain/report/completeness";
import type { Narrative } from "~/domain/report/narrative";
import { accept, refuse, type Result } from "~/domain/result";
import { associationReaders } from "~/platform/access/association-readers.server";
import { centsFromRow, centsToRow } from "~/platform/database/cents.server";
import type { Tx } from "~/platform/database/database.server";
import { record } from "~/platform/journal/record.server";
import { moveAward } from "~/platform/lifecycle/move-award.server";
import type { Ports } from "~/platform/ports.server";
import { inTransaction } from "~/platform/database/in-transaction.server";

export interface ReportToSave {
  readonly number: string;
  readonly version: number;
  readonly narrative: Narrative;
  readonly lines: readonly {
    readonly id: string;
    readonly actual: Cents | null;
    readonly explanation: string;
  }[];
  readonly indicators: readonly { readonly id: string; readonly actual: string }[];
}

export type SaveReportRefusal =
  | { readonly code: "not-found" }
  | { readonly code: "not-open" }
  | { readonly code: "incomplete"; readonly missing: readonly MissingInReport[] }
  | { readonly code: "changed-meanwhile" };

/** Keeps the report as it stands, finished or not. */
export function saveReport(
  { db, now }: Ports,
  actor: Actor,
  report: ReportToSave,
): Promise<Result<undefined, SaveReportRefusal>> {
  const at = now();
  return inTransaction(db, async (tx) => {
    const saved = await write(tx, actor, "report.edit", report);
    if (!saved.ok) return saved;
    await record(tx, {
      at,
      event: "report.saved",
      actor,
      subject: { type: "report", id: saved.value.id },
      applicationId: saved.value.applicationId,
    });
    return accept();
  });
}

/** The signatory sends the report: every award that waits for it receives it. */
export function submitReport(
  { db, now }: Ports,
  actor: Actor,
  report: ReportToSave,
): Promise<Result<undefined, SaveReportRefusal>> {
  const at = now();
  return inTransaction(db, async (tx) => {
    const saved = await write(tx, actor, "report.submit", report);
    if (!saved.ok) return saved;
    const { id, applicationId } = saved.value;
    const written = await tx.report.findUniqueOrThrow({
      where: { id },
      select: { lines: true, indicators: true },
    });
    const missing = missingInReport({
      narrative: report.narrative,
      lines: written.lines.map((line) => ({
        ...line,
        planned: centsFromRow(line.plannedCents),
        actual: centsFromRow(line.actualCents),
      })),
      indicators: written.indicators,
    });
    if (missing.length > 0) return refuse({ code: "incomplete", missing });
    const awards = await tx.award.findMany({
      where: { applicationId, status: { in: ["report_due", "report_to_amend"] } },
      select: { id: true, status: true, version: true },
    });
    for (const award of awards) {
      const moved = await moveAward(tx, { ...award, step: "receive-report", at, takenById: actor.userId });
      if (moved !== "moved") return refuse({ code: "changed-meanwhile" });
    }
    await tx.report.update({
      where: { id },
      data: { receivedAt: at, receivedById: actor.userId, amendmentReason: "" },
    });
    const { number, associationId } = await tx.application.findUniqueOrThrow({
      where: { id: applicationId },
      select: { number: true, associationId: true },
    });
    const readers = await associationReaders(tx, associationId, at);
    await record(tx, {
      at,
      event: "report.received",
      actor,
      subject: { type: "report", id },
      applicationId,
      facts: { applicationId, awardIds: awards.map((award) => award.id) },
      emails: readers.map(({ userId, email }) => ({
        kind: "report.received",
        payload: { email, number },
        dedupe: `${id}:${report.version}:${userId}`,
      })),
    });
    return accept();
  });
}

async function write(
  tx: Tx,
  actor: Actor,
  permission: Permission,
  { number, version, narrative, lines, indicators }: ReportToSave,
): Promise<Result<{ id: string; applicationId: string }, SaveReportRefusal>> {
  const known = await tx.report.findFirst({
    where: { application: { number, associationId: { in: [...associationsFor(actor, permission)] } } },
    select: {
      id: true,
      applicationId: true,
      application: {
        select: {
          awards: { where: { status: { in: ["report_due", "report_to_amend"] } }, select: { id: true } },
        },
      },
    },
  });
  if (!known) return refuse({ code: "not-found" });
  if (known.application.awards.length === 0) return refuse({ code: "not-open" });
  const { count } = await tx.report.updateMany({
    where: { id: known.id, version },
    data: { narrative: { ...narrative }, version: { increment: 1 } },
  });
  if (count === 0) return refuse({ code: "changed-meanwhile" });
  for (const { id, actual, explanation } of lines)
    await tx.statementLine.updateMany({
      where: { id, reportId: known.id },
      data: { actualCents: centsToRow(actual), explanation },
    });
  for (const { id, actual } of indicators)
    await tx.indicatorResult.updateMany({
      where: { id, reportId: known.id },
      data: { actual: actual || null },
    });
  return accept({ id: known.id, applicationId: known.applicationId });
}
