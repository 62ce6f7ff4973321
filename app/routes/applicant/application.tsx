import { json, redirect, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { mayEver } from "~/domain/access/policy";
import { typeset } from "~/domain/text/typography";
import { findApplicationPage } from "~/features/applications/sections/application-page.server";
import { notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";
import { DraftOverview } from "./parts/draft-overview";
import { SentOverview } from "./parts/sent-overview";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: typeset(`${data?.title || "Projet sans titre"} – Dossier ${data?.number ?? ""} – Pilier`) },
];

/** Members read their own dossier here; the number in an agent's hands leads to the instruction. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "account.manage");
  const number = params.number!;
  const page = await findApplicationPage(ports(), actor, number);
  if (page) return json(page);
  if (mayEver(actor, "instruction.read")) {
    throw redirect(`/instruction/dossiers/${encodeURIComponent(number)}`);
  }
  return notFound();
}

export default function Application() {
  const page = useLoaderData<typeof loader>();
  return page.kind === "draft" ? <DraftOverview page={page} /> : <SentOverview page={page} />;
}
