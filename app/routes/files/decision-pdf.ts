import type { LoaderFunctionArgs } from "@remix-run/node";
import { findPrintedLetter } from "~/features/publications/printed-letter.server";
import { pdfAnswer } from "~/platform/http/pdf-answer.server";
import { notFound } from "~/platform/http/refusals.server";
import { renderPdf } from "~/platform/pdf/render-pdf.server";
import { config, ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "application.read");
  const number = params.number!;
  const { publicOrigin } = config();
  const letter = await findPrintedLetter(ports(), actor, { number, publicOrigin });
  if (!letter) notFound();
  return pdfAnswer(await renderPdf(letter), `decision-${number}.pdf`);
}
