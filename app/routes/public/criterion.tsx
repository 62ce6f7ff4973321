import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Reading } from "~/components/layout";
import { PageHeader } from "~/components/page-header";
import { SummaryList } from "~/components/summary-list";
import { criteriaInWords, earlierVersions } from "~/domain/eligibility/criteria-in-words";
import { notFound } from "~/platform/http/refusals.server";
import { openToAll } from "~/platform/session/require-actor.server";

const modeWords = {
  automatic: "Le portail seul, à partir des réponses.",
  assisted: "Le portail vérifie qu’une réponse est là\u00A0; une personne juge ce qu’elle vaut.",
  manual: "Une personne, pendant l’instruction.",
} as const;

export async function loader({ request, params }: LoaderFunctionArgs) {
  openToAll(request);
  const criterion = criteriaInWords({ params: {} }).find(({ code }) => code === params.code);
  if (!criterion) notFound();
  return { criterion, earlier: earlierVersions(criterion.code) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.criterion.label} – Pilier` : "Pilier" },
];

export default function CriterionPage() {
  const { criterion, earlier } = useLoaderData<typeof loader>();
  return (
    <Reading>
      <PageHeader
        back={{ to: "/criteres", label: "Catalogue des critères" }}
        kicker={criterion.code}
        title={criterion.label}
        lead={criterion.explains}
      />
      <SummaryList
        rows={[
          {
            term: "Effet",
            value:
              criterion.severity === "blocking"
                ? "Condition à remplir. Une personne confirme avant toute irrecevabilité."
                : "Conseil. Il n’empêche ni le dépôt ni une décision favorable.",
          },
          {
            term: "Après le dépôt",
            value: criterion.curable
              ? "Peut être complété si le service demande un complément."
              : "Ne se répare pas par un complément\u00A0: le service examine le dossier tel qu’il est.",
          },
          { term: "Qui vérifie", value: modeWords[criterion.mode] },
          { term: "Si ce n’est pas rempli", value: criterion.message },
          ...criterion.settings.map(({ label, value }) => ({ term: label, value: `${value}, sauf réglage de l’appel` })),
          { term: "Source", value: criterion.source },
          {
            term: "Version de la règle",
            value:
              earlier.length === 0
                ? `Version ${criterion.version}. La règle n’a jamais changé de sens.`
                : `Version ${criterion.version}, en vigueur.`,
          },
          ...earlier.map(({ version, explains, settings }) => ({
            term: `Version ${version}`,
            value: [explains, ...settings.map(({ label, value }) => `${label}\u00A0: ${value}.`)].join(" "),
          })),
        ]}
      />
    </Reading>
  );
}
