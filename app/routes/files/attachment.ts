import type { LoaderFunctionArgs } from "@remix-run/node";
import { createReadableStreamFromReadable } from "@remix-run/node";
import { findDownload } from "~/features/applications/attachments/downloads.server";
import { saveAs } from "~/platform/http/content-disposition";
import { pathIdentifier } from "~/platform/http/path-identifier.server";
import { conflict, notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";
import { storage } from "~/platform/storage/storage.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "account.manage");
  const file = await findDownload(ports().db, actor, pathIdentifier(params.attachmentId));
  if (!file) notFound();
  if (file.isAwaitingScan) {
    conflict("L’antivirus vérifie encore ce fichier. Revenez dans une minute\u00A0: il sera là.");
  }
  const content = await storage().open(file.storageKey);
  return new Response(createReadableStreamFromReadable(content), {
    headers: {
      "Content-Type": file.mediaType,
      "Content-Length": String(file.sizeBytes),
      "Content-Disposition": saveAs(file.fileName),
      "X-Content-Type-Options": "nosniff",
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "Cache-Control": "no-store",
    },
  });
}
