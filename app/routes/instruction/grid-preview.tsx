import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ScoreRadios } from "~/components/fields/score-radios";
import { TextArea } from "~/components/fields/text-area";
import { Reading } from "~/components/layout";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { sectionByCode } from "~/domain/application/sections";
import { readableParts } from "~/domain/call/readable-parts";
import { typeset } from "~/domain/text/typography";
import { findCallPreview } from "~/features/calls/preview.server";
import { pathIdentifier } from "~/platform/http/path-identifier.server";
import { notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";

export const handle = { density: "compact" };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Aperçu de la grille – ${data?.title ?? "Appel"} – Pilier` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "call.manage");
  const preview = await findCallPreview(ports(), actor, pathIdentifier(params.callId));
  if (!preview) notFound();
  const { rubric, form } = preview.document;
  const parts = readableParts(form.questions);
  return {
    id: preview.id,
    title: preview.title,
    criteria: rubric.criteria.map(({ reads, ...criterion }) => ({
      ...criterion,
      reads: reads.map((read) =>
        read.includes(".")
          ? (parts.find(({ value }) => value === read)?.label ?? read)
          : (sectionByCode(read)?.title ?? read),
      ),
    })),
  };
}

/** The scoring grid as an instructor will fill it, beside no dossier. */
export default function GridPreviewPage() {
  const { id, title, criteria } = useLoaderData<typeof loader>();
  const weights = criteria.reduce((sum, { weight }) => sum + weight, 0);
  return (
    <Reading>
      <PageHeader
        back={{ to: `/gestion/appels/${id}`, label: title }}
        title="Aperçu de la grille"
        lead="La grille telle que l’instruction la remplit. Rien n’est enregistré."
      />
      {criteria.length === 0 && (
        <Notice title="La grille est vide">
          <a href={`/gestion/appels/${id}/brouillon/grille`}>Écrivez son premier critère.</a>
        </Notice>
      )}
      <form className="form" aria-label="Grille">
        {criteria.map(({ code, label, weight, words, eliminatory, reads }) => (
          <div key={code} className="criterion">
            <ScoreRadios
              name={`marks.${code}`}
              label={`${code}. ${label}`}
              hint={`Poids ${weight} sur ${weights}${eliminatory ? ". Une note de 0 appelle un avis défavorable." : ""}`}
              scale={words.map((word, value) => ({ value, word }))}
              value=""
            />
            {reads.length > 0 && <p className="hint">{typeset(`Ce critère lit : ${reads.join(", ")}.`)}</p>}
            <TextArea
              label="Pourquoi cette note"
              hint="Obligatoire pour 0 et 4."
              isOptional
              rows={2}
              name={`rationales.${code}`}
            />
          </div>
        ))}
      </form>
    </Reading>
  );
}
