import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Reading, Stack } from "~/components/layout";
import { PageHeader } from "~/components/page-header";
import { findDraftEligibility, type FindingState } from "~/features/applications/eligibility/queries.server";
import { findApplicationForm } from "~/features/applications/sections/queries.server";
import { notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";
import { Findings } from "./parts/findings";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Éligibilité du dossier ${data?.number ?? ""} – Pilier` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "application.read");
  const form = await findApplicationForm(ports(), actor, params.number!);
  if (!form) notFound();
  const { number, title, call } = form;
  const eligibility = await findDraftEligibility(ports(), form);
  return json({ number, title, call: { title: call.title, slug: call.slug }, eligibility });
}

const groups: readonly { readonly state: FindingState; readonly title: string; readonly text?: string }[] = [
  {
    state: "not-met",
    title: "À remplir avant l’envoi",
    text: "Sans elles, le projet ne peut pas être retenu.",
  },
  {
    state: "advice",
    title: "Conseils",
    text: "Elles ne bloquent pas le dossier, mais l’instruction les regarde.",
  },
  { state: "review", title: "À vérifier par un agent" },
  { state: "met", title: "Remplies" },
  { state: "not-concerned", title: "Sans objet pour ce projet" },
];

export default function Eligibility() {
  const { number, title, call, eligibility } = useLoaderData<typeof loader>();
  const { met, concerned, findings, rulesVersion } = eligibility;
  const shown = groups
    .map((group) => ({ ...group, members: findings.filter(({ state }) => state === group.state) }))
    .filter(({ members }) => members.length > 0);
  return (
    <Reading>
      <PageHeader
        title="Éligibilité de votre projet"
        kicker={title ? `Dossier ${number} · ${title}` : `Dossier ${number}`}
        back={{ to: `/dossiers/${number}`, label: "Retour au dossier" }}
        lead={`${met} conditions sur ${concerned} sont remplies d’après vos réponses enregistrées. C’est une aide : seuls les financeurs décident.`}
      />
      <Stack gap="wide">
        {shown.map((group) => (
          <section key={group.state} aria-labelledby={`etat-${group.state}`}>
            <h2 id={`etat-${group.state}`}>{`${group.title} (${group.members.length})`}</h2>
            {group.text && <p>{group.text}</p>}
            <Findings findings={group.members} />
          </section>
        ))}
        <p className="muted">
          Règles de l’appel <a href={`/appels/${call.slug}`}>{call.title}</a>, version {rulesVersion}.
        </p>
      </Stack>
    </Reading>
  );
}
