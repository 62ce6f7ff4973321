import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Panes } from "~/components/layout";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { sections } from "~/domain/application/sections";
import { readableParts } from "~/domain/call/readable-parts";
import { typeset } from "~/domain/text/typography";
import { findCallPreview } from "~/features/calls/preview.server";
import { formState } from "~/platform/forms/form-state";
import { pathIdentifier } from "~/platform/http/path-identifier.server";
import { notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";
import { GridFields } from "./parts/grid-fields";

export const handle = { density: "compact" };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Aperçu de la grille – ${data?.title ?? "Appel"} – Pilier` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "call.manage");
  const preview = await findCallPreview(ports(), actor, pathIdentifier(params.callId));
  if (!preview) notFound();
  const { rubric, form } = preview.document;
  const read = new Set(rubric.criteria.flatMap(({ reads }) => reads));
  const parts = readableParts(form.questions);
  return {
    id: preview.id,
    title: preview.title,
    rubric,
    /** What the criteria read, in the order of the form. */
    read: sections
      .filter(({ code }) => read.has(code) && (form.sections === null || form.sections.includes(code)))
      .map(({ code, title }) => ({
        code,
        title,
        questions: parts
          .filter(({ value }) => value.startsWith(`${code}.`) && read.has(value))
          .map(({ label }) => label),
      })),
  };
}

/** The scoring grid as an instructor fills it, beside the answers of no dossier. */
export default function GridPreviewPage() {
  const { id, title, rubric, read } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        back={{ to: `/gestion/appels/${id}`, label: title }}
        kicker="Aperçu, rien n’est enregistré"
        title="La grille, côté instruction"
        lead="À côté de la grille, l’instruction lit le dossier. Chaque critère mène aux réponses qu’il regarde."
      />
      {rubric.criteria.length === 0 ? (
        <Notice title="La grille est vide">
          <a href={`/gestion/appels/${id}/brouillon/grille`}>Écrivez son premier critère.</a>
        </Notice>
      ) : (
        <Panes
          kind="work"
          isAsideSticky
          asideLabel="Grille de notation"
          aside={
            <form className="form review-grid" aria-label="Grille">
              <h2>Grille</h2>
              <GridFields
                rubric={rubric}
                form={formState(undefined)}
                marks={{}}
                sectionTitles={Object.fromEntries(read.map((section) => [section.code, section.title]))}
                amountHint="Ici, le montant demandé à chaque financeur et ce qui reste à couvrir."
              />
            </form>
          }
        >
          <div className="evidence">
            {read.map((section) => (
              <section
                key={section.code}
                id={`rubrique-${section.code}`}
                tabIndex={-1}
                aria-labelledby={`titre-${section.code}`}
              >
                <h2 id={`titre-${section.code}`}>{typeset(section.title)}</h2>
                {section.questions.length === 0 ? (
                  <p className="muted">Toute la rubrique se lit ici.</p>
                ) : (
                  <ul>
                    {section.questions.map((label) => (
                      <li key={label}>{typeset(label)}</li>
                    ))}
                  </ul>
                )}
              </section>
            ))}
            {read.length === 0 && (
              <p className="muted">Aucun critère ne dit encore quelles réponses il regarde.</p>
            )}
          </div>
        </Panes>
      )}
    </>
  );
}
