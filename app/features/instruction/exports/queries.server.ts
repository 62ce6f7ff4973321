import type { Actor } from "~/domain/access/actor";
import { rolesFor } from "~/domain/access/policy";
import { stillReaches, type Reach } from "~/domain/access/reach";
import { accept, refuse, type Result } from "~/domain/result";
import type { Tx } from "~/platform/database/database.server";
import type { Ports } from "~/platform/ports.server";
import { inboxFilterSchema, type InboxQuery } from "../inbox-filter";
import type { ExportFormat } from "./export-format";

export type ExportState =
  | { readonly kind: "waiting" }
  | { readonly kind: "running"; readonly written: number; readonly total: number }
  | { readonly kind: "ready"; readonly rows: number; readonly sizeBytes: number; readonly expiresAt: Date }
  /** Ready, but its person may no longer read all that it shows. */
  | { readonly kind: "withheld" }
  | { readonly kind: "failed"; readonly failure: "rights" | "fault" };

export interface ExportLine {
  readonly id: string;
  readonly format: ExportFormat;
  readonly query: InboxQuery;
  readonly askedAt: Date;
  readonly state: ExportState;
}

/** The actor's exports, the last asked first; those that expired are gone. */
export async function listExports({ db, now }: Ports, actor: Actor): Promise<readonly ExportLine[]> {
  const rows = await db.listExport.findMany({
    where: { userId: actor.userId, OR: [{ expiresAt: null }, { expiresAt: { gt: now() } }] },
    orderBy: [{ askedAt: "desc" }, { id: "desc" }],
    take: 50,
  });
  const hiddenAt = await lastHidden(db, actor);
  return rows.map((row) => ({
    id: row.id,
    format: row.format as ExportFormat,
    query: readQuery(row.query),
    askedAt: row.askedAt,
    state: stateOf(row, { actor, hiddenAt }),
  }));
}

export interface ExportFile {
  readonly id: string;
  readonly format: ExportFormat;
  readonly query: InboxQuery;
  readonly storageKey: string;
  readonly sizeBytes: number;
}

/**
 * An export of the actor's own that is ready. What it shows was decided when it was prepared, so the rights are asked
 * again: once a role was withdrawn or a dossier hidden, it is served no more.
 */
export async function findExportFile(
  { db, now }: Ports,
  actor: Actor,
  id: string,
): Promise<Result<ExportFile, { readonly code: "not-found" | "rights-changed" }>> {
  const row = await db.listExport.findFirst({
    where: { id, userId: actor.userId, readyAt: { not: null }, expiresAt: { gt: now() } },
  });
  if (!row) return refuse({ code: "not-found" });
  const { kind } = stateOf(row, { actor, hiddenAt: await lastHidden(db, actor) });
  if (kind !== "ready") return refuse({ code: "rights-changed" });
  return accept({
    id,
    format: row.format as ExportFormat,
    query: readQuery(row.query),
    storageKey: row.storageKey!,
    sizeBytes: Number(row.sizeBytes),
  });
}

type Row = Awaited<ReturnType<Tx["listExport"]["findMany"]>>[number];

function stateOf(row: Row, { actor, hiddenAt }: { actor: Actor; hiddenAt: Date | null }): ExportState {
  if (row.failedAt) return { kind: "failed", failure: row.failure as "rights" | "fault" };
  if (row.readyAt && row.expiresAt && row.snapshotAt) {
    const isServed =
      stillReaches(rolesFor(actor, "instruction.read"), row.reach as unknown as Reach[]) &&
      (hiddenAt === null || hiddenAt < row.snapshotAt);
    return isServed
      ? {
          kind: "ready",
          rows: row.total ?? 0,
          sizeBytes: Number(row.sizeBytes),
          expiresAt: row.expiresAt,
        }
      : { kind: "withheld" };
  }
  return row.total === null
    ? { kind: "waiting" }
    : { kind: "running", written: row.written, total: row.total };
}

/** When a dossier was last hidden from the actor: a conflict of interest, a seat in an association. */
async function lastHidden(db: Tx, { userId }: Actor): Promise<Date | null> {
  const [row] = await db.$queryRaw<{ at: Date | null }[]>`
    SELECT greatest((SELECT max(created_at) FROM conflicts_of_interest WHERE user_id = ${userId}::uuid AND lifted_at IS NULL),
                    (SELECT max(created_at) FROM association_members WHERE user_id = ${userId}::uuid AND ended_at IS NULL)) AS at`;
  return row?.at ?? null;
}

function readQuery(search: string): InboxQuery {
  return inboxFilterSchema.parse(Object.fromEntries(new URLSearchParams(search)));
}
