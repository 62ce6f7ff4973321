import type { Actor } from "~/domain/access/actor";
import { accept, refuse, type Result } from "~/domain/result";
import { inTransaction } from "~/platform/database/in-transaction.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import type { InboxQuery } from "../inbox-filter";
import { inboxSearch } from "../inbox/inbox-address";
import type { ExportFormat } from "./export-format";
import { keptMost, samePressMs } from "./export-limits";
import { exportFacts } from "./record-export.server";

/** Ten are kept already; the first of them to go does so then, null while all wait. */
export interface TooManyExports {
  readonly code: "too-many";
  readonly until: Date | null;
}

/**
 * Asks the worker for a list as a file. Pressed twice, or while the same one is being prepared, it is asked once.
 * What it will hold is decided by the rights of the person when it is prepared.
 */
export async function requestExport(
  { db, now }: Ports,
  actor: Actor,
  { query, format }: { query: InboxQuery; format: ExportFormat },
): Promise<Result<{ id: string; isNew: boolean }, TooManyExports>> {
  const at = now();
  const { userId } = actor;
  const search = inboxSearch(query, { vue: undefined });
  return inTransaction(db, async (tx) => {
    // One press of a person at a time, so that the second sees what the first wrote.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`list-exports ${userId}`}, 0))`;
    const same = await tx.listExport.findFirst({
      where: {
        userId,
        format,
        query: search,
        failedAt: null,
        OR: [{ readyAt: null }, { askedAt: { gt: new Date(at.getTime() - samePressMs) } }],
      },
      select: { id: true },
    });
    if (same) return accept({ id: same.id, isNew: false });
    const kept = await tx.listExport.findMany({
      where: { userId, failedAt: null, OR: [{ readyAt: null }, { expiresAt: { gt: at } }] },
      orderBy: { expiresAt: { sort: "asc", nulls: "last" } },
      take: keptMost,
      select: { expiresAt: true },
    });
    if (kept.length >= keptMost) return refuse({ code: "too-many", until: kept[0]!.expiresAt });
    const { id } = await tx.listExport.create({
      data: { userId, format, query: search, askedAt: at },
      select: { id: true },
    });
    await record(tx, {
      at,
      event: "instruction.export-asked",
      actor,
      subject: { type: "export", id },
      facts: exportFacts(query, format),
    });
    return accept({ id, isNew: true });
  });
}
