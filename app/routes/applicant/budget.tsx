import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ErrorSummary } from "~/components/error-summary";
import { Reading } from "~/components/layout";
import { PageHeader } from "~/components/page-header";
import { balanceOf } from "~/domain/budget/balance";
import { typedLines } from "~/domain/budget/editor-lines";
import { answerBudget } from "~/features/applications/budget/answer-budget.server";
import { findBudgetPage } from "~/features/applications/budget/queries.server";
import { readUuid } from "~/domain/identifiers/uuid";
import { restoredView } from "~/features/applications/sections/restored-view";
import type { SectionView } from "~/features/applications/sections/section-answer";
import { readPostedForm } from "~/platform/forms/read-form.server";
import { redirectWithFlash } from "~/platform/http/flash.server";
import { notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { findKeptForm } from "~/platform/session/keep-form.server";
import { requireActor } from "~/platform/session/require-actor.server";
import { autosaveScript } from "./autosave/script-address";
import { EditorRoot } from "./editors/editor-root";
import { editorScripts } from "./editors/script-addresses";
import { BesideEligibility } from "./parts/beside-eligibility";
import { BudgetBalance } from "./parts/budget-balance";
import { BudgetEditor, type BudgetEditorProps } from "./parts/budget-editor";
import { BudgetToRead } from "./parts/budget-to-read";
import { SavedLine } from "./parts/saved-line";
import { SectionWhy } from "./parts/section-why";
import { SectionNotices } from "./parts/section-notices";

/** What is typed is saved on the way; the editor brings its own script. */
export const handle = { script: autosaveScript };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Budget du projet – Dossier ${data?.number ?? ""} – Pilier` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "application.read");
  const { pathname: path, searchParams } = new URL(request.url);
  const isChecking = searchParams.get("retour") === "envoi";
  const page = await findBudgetPage(ports(), actor, { number: params.number!, isChecking });
  if (!page) notFound();
  const repris = readUuid(searchParams.get("repris"));
  const kept = repris === null ? null : await findKeptForm(ports(), actor, repris);
  return json({ ...page, restored: restoredView(kept, path) });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "application.edit");
  const posted = await readPostedForm(request);
  const answer = await answerBudget(ports(), actor, { number: params.number!, posted });
  switch (answer.kind) {
    case "saved":
      return redirectWithFlash(answer.next, answer.sentence, answer.tone);
    case "not-found":
      return notFound();
    case "shown":
      return json(answer.view, { status: answer.status });
  }
}

export default function Budget() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const view = answer && "version" in answer ? (answer as SectionView) : page.restored;
  const start = view ? typedLines(view.values) : page.budget;
  const isEditable = page.readOnly === null || view !== null;
  const body = isEditable ? (
    <EditorRoot
      name="budget"
      script={editorScripts.budget}
      of={BudgetEditor}
      props={{ start, view, page: editedPage(page) }}
    />
  ) : (
    <>
      <BudgetBalance balance={balanceOf(page.budget)} />
      <BudgetToRead budget={page.budget} funders={page.funders} />
    </>
  );
  return (
    <>
      <ErrorSummary errors={view?.errors ?? []} />
      <Reading>
        <PageHeader
          title="Budget du projet"
          kicker={`Votre projet · Dossier ${page.number}`}
          back={{ to: `/dossiers/${page.number}`, label: "Retour au dossier" }}
          lead="Laissez vide ce qui ne vous concerne pas. Vous pouvez écrire 1 250 ou 1250,50."
        />
        <SectionWhy
          why={"Le comité décide d’après ce budget\u00A0: charges et produits doivent être égaux au centime."}
        />
        <SectionNotices view={view} readOnly={page.readOnly} />
        <SavedLine saved={page.saved} />
      </Reading>
      <BesideEligibility page={page}>{body}</BesideEligibility>
    </>
  );
}

/** What the script of the editor is given: the rest of the page stays as the server wrote it. */
function editedPage(page: BudgetEditorProps["page"]): BudgetEditorProps["page"] {
  const { number, userId, version, pageKey, seen, funders, lastYear, isChecking } = page;
  return { number, userId, version, pageKey, seen, funders, lastYear, isChecking };
}
