import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { exportFormats, exportFormatWords } from "~/features/instruction/exports/export-format";
import { exportList, isLongList } from "~/features/instruction/exports/export-list.server";
import { recordExport } from "~/features/instruction/exports/record-export.server";
import { filterOf, inboxFilterSchema } from "~/features/instruction/inbox-filter";
import { inboxSearch } from "~/features/instruction/inbox/inbox-address";
import { saveAs } from "~/platform/http/content-disposition";
import { notFound } from "~/platform/http/refusals.server";
import { streamAnswer } from "~/platform/http/stream-answer.server";
import { database, ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "instruction.read");
  const format = exportFormats.find((one) => one === params.format);
  if (!format) notFound();
  const query = inboxFilterSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const filter = filterOf(query, actor.userId);
  const reading = { pool: database().pool, now: ports().now };
  if (await isLongList(reading, actor, filter))
    return redirect(`/instruction/exports?${new URLSearchParams({ liste: inboxSearch(query) })}`);
  await recordExport(ports(), actor, { query, format });
  const { fileName, mediaType } = exportFormatWords[format];
  return streamAnswer(exportList(reading, actor, { filter, format }), {
    "Content-Type": mediaType,
    "Content-Disposition": saveAs(fileName),
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
  });
}
