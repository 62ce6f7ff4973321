import { createReadableStreamFromReadable, type LoaderFunctionArgs } from "@remix-run/node";
import { exportFormatWords } from "~/features/instruction/exports/export-format";
import { findExportFile } from "~/features/instruction/exports/queries.server";
import { recordExport } from "~/features/instruction/exports/record-export.server";
import { saveAs } from "~/platform/http/content-disposition";
import { pathIdentifier } from "~/platform/http/path-identifier.server";
import { conflict, notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";
import { storage } from "~/platform/storage/storage.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "instruction.read");
  const found = await findExportFile(ports(), actor, pathIdentifier(params.exportId));
  if (!found.ok) {
    if (found.refusal.code === "not-found") notFound();
    conflict(
      "Vos droits ont changé depuis que cet export a été préparé. Demandez-le de nouveau\u00A0: il ne montrera que ce que vous pouvez lire aujourd’hui.",
    );
  }
  const { id, format, query, storageKey, sizeBytes } = found.value;
  const content = await storage().open(storageKey);
  await recordExport(ports(), actor, { query, format, exportId: id });
  const { fileName, mediaType } = exportFormatWords[format];
  return new Response(createReadableStreamFromReadable(content), {
    headers: {
      "Content-Type": mediaType,
      "Content-Length": String(sizeBytes),
      "Content-Disposition": saveAs(fileName),
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "no-store",
    },
  });
}
