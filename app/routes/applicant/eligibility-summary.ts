import type { LoaderFunctionArgs } from "@remix-run/node";
import { findDraftEligibility } from "~/features/applications/eligibility/queries.server";
import { findApplicationForm } from "~/features/applications/sections/queries.server";
import { notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";
import { panelMarkup } from "./parts/panel-markup.server";

/** The panel of the conditions alone, which the script of a form puts in the place of the one it has. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "application.read");
  const form = await findApplicationForm(ports(), actor, params.number!);
  if (!form || form.readOnly !== null) return notFound();
  const eligibility = await findDraftEligibility(ports(), form);
  return new Response(panelMarkup(form.number, eligibility), {
    headers: { "Content-Type": "text/html; charset=utf-8" },
  });
}
