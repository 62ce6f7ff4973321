import type { Actor } from "~/domain/access/actor";
import { type JsonObject, record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import type { InboxQuery } from "../inbox-filter";
import type { ExportFormat } from "./export-format";

/** What the journal says of an exported list: its filters; words that were searched are left out. */
export function exportFacts(query: InboxQuery, format: ExportFormat): JsonObject {
  const { apres: _page, vue: _view, ...filters } = query;
  const given = Object.entries(filters).filter(([, value]) => value !== undefined);
  return { format, filters: given.map(([name, value]) => (name === "q" ? "q" : `${name}=${value}`)) };
}

/** Notes who took a list out of the portal; `exportId` when it had been prepared. */
export async function recordExport(
  { db, now }: Ports,
  actor: Actor,
  { query, format, exportId }: { query: InboxQuery; format: ExportFormat; exportId?: string },
): Promise<void> {
  await db.$transaction((tx) =>
    record(tx, {
      at: now(),
      event: "instruction.list-exported",
      actor,
      subject: { type: "user", id: actor.userId },
      facts: { ...exportFacts(query, format), ...(exportId ? { exportId } : {}) },
    }),
  );
}
