import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { sectionPath } from "~/domain/application/form/paths";
import { sectionBySlug } from "~/domain/application/sections";
import { findAskedSection } from "~/features/applications/sections/asked-section.server";
import { saveTyped, type TypedAnswer } from "~/features/applications/sections/save-typed.server";
import { readPostedForm } from "~/platform/forms/read-form.server";
import { notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";

const statuses = {
  saved: 200,
  superseded: 200,
  conflict: 409,
  closed: 409,
  refused: 422,
  "not-found": 404,
} as const satisfies Record<TypedAnswer["state"], number>;

/** Reached by typing the address: the page of the section is the one to see. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireActor(request, "application.read");
  const section = sectionBySlug(params.section!);
  return section ? redirect(sectionPath(params.number!, section)) : notFound();
}

/** What the script of the form sends while a person types: an answer for a script, never a page. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "application.edit");
  const number = params.number!;
  const section = await findAskedSection(ports(), actor, { number, slug: params.section! });
  if (!section) return notFound();
  const posted = await readPostedForm(request);
  const answer = await saveTyped(ports(), actor, { number, section, posted });
  return json(answer, { status: statuses[answer.state] });
}
