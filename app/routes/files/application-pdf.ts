import type { LoaderFunctionArgs } from "@remix-run/node";
import { findPrintedDossier } from "~/features/applications/printing/printed-dossier.server";
import { pdfAnswer } from "~/platform/http/pdf-answer.server";
import { notFound } from "~/platform/http/refusals.server";
import { renderPdf } from "~/platform/pdf/render-pdf.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "account.manage");
  const number = params.number!;
  const dossier = await findPrintedDossier(ports(), actor, number);
  if (!dossier) notFound();
  return pdfAnswer(await renderPdf(dossier), `dossier-${number}.pdf`);
}
