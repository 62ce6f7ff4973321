import type { LoaderFunctionArgs } from "@remix-run/node";
import { findMinutes } from "~/features/committee/minutes.server";
import { pathIdentifier } from "~/platform/http/path-identifier.server";
import { pdfAnswer } from "~/platform/http/pdf-answer.server";
import { notFound } from "~/platform/http/refusals.server";
import { renderPdf } from "~/platform/pdf/render-pdf.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "committee.attend");
  const document = await findMinutes(ports(), actor, pathIdentifier(params.sessionId));
  if (!document) notFound();
  return pdfAnswer(await renderPdf(document), "releve-de-decisions.pdf");
}
