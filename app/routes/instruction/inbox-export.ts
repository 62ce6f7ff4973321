import type { LoaderFunctionArgs } from "@remix-run/node";
import { exportInboxCsv } from "~/features/instruction/inbox/export-inbox.server";
import { recordExport } from "~/features/instruction/inbox/record-export.server";
import { filterOf, inboxFilterSchema } from "~/features/instruction/inbox-filter";
import { streamAnswer } from "~/platform/http/stream-answer.server";
import { database, ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "instruction.read");
  const query = inboxFilterSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const given = Object.entries(query).filter(([name, value]) => value !== undefined && name !== "apres");
  await recordExport(
    ports(),
    actor,
    given.map(([name, value]) => (name === "q" ? "q" : `${name}=${value}`)),
  );
  const reading = { pool: database().pool, now: ports().now };
  return streamAnswer(exportInboxCsv(reading, actor, filterOf(query, actor.userId)), {
    "Content-Type": "text/csv; charset=utf-8",
    "Content-Disposition": 'attachment; filename="dossiers.csv"',
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
  });
}
