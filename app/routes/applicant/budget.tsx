import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ErrorSummary } from "~/components/error-summary";
import { Panes, Reading } from "~/components/layout";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { balanceOf } from "~/domain/budget/balance";
import type { EditorAnswers } from "~/domain/budget/editor-lines";
import { answerBudget } from "~/features/applications/budget/answer-budget.server";
import { findBudgetPage } from "~/features/applications/budget/queries.server";
import { readPostedForm } from "~/platform/forms/read-form.server";
import { redirectWithFlash } from "~/platform/http/flash.server";
import { notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";
import { BudgetBalance } from "./parts/budget-balance";
import { BudgetEditor } from "./parts/budget-editor";
import { useBudgetForm } from "./parts/budget-form";
import { BudgetToRead } from "./parts/budget-to-read";
import { ConflictView } from "./parts/conflict-view";
import { EligibilityPanel } from "./parts/eligibility-panel";
import { readOnlyWords } from "./parts/read-only-words";
import { SavedLine } from "./parts/saved-line";

/** Totals follow the typing. */
export const handle = { scripts: true };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Budget du projet – Dossier ${data?.number ?? ""} – Pilier` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "application.read");
  const page = await findBudgetPage(ports(), actor, params.number!);
  if (!page) notFound();
  return json(page);
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
  const view = answer && "version" in answer ? answer : null;
  const start = (view?.values as unknown as EditorAnswers | undefined) ?? page.budget;
  const form = useBudgetForm(page.budget, view);
  const isEditable = page.readOnly === null || view !== null;
  const body = isEditable ? (
    <BudgetEditor form={form} start={start} funders={page.funders} version={view?.version ?? page.version} />
  ) : (
    <>
      <BudgetBalance balance={balanceOf(page.budget)} />
      <BudgetToRead budget={page.budget} funders={page.funders} />
    </>
  );
  return (
    <>
      <ErrorSummary errors={form.errors} />
      <Reading>
        <PageHeader
          title="Budget du projet"
          kicker={`Votre projet · Dossier ${page.number}`}
          back={{ to: `/dossiers/${page.number}`, label: "Retour au dossier" }}
          lead="Laissez vide ce qui ne vous concerne pas. Vous pouvez écrire 1 250 ou 1250,50."
        />
        {view?.conflict && <ConflictView conflict={view.conflict} path={`/dossiers/${page.number}/budget`} />}
        {view?.closed && (
          <Notice tone="danger" role="alert" title={view.closed.title}>
            {view.closed.text}
          </Notice>
        )}
        {page.readOnly && (
          <Notice title={readOnlyWords[page.readOnly].title}>{readOnlyWords[page.readOnly].text}</Notice>
        )}
        <SavedLine saved={page.saved} />
      </Reading>
      {page.eligibility ? (
        <Panes
          asideLabel="Éligibilité du projet"
          aside={<EligibilityPanel number={page.number} eligibility={page.eligibility} />}
        >
          {body}
        </Panes>
      ) : (
        <Reading>{body}</Reading>
      )}
    </>
  );
}
