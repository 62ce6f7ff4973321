import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ErrorSummary } from "~/components/error-summary";
import { Reading } from "~/components/layout";
import { PageHeader } from "~/components/page-header";
import { readBudget } from "~/domain/application/sections/budget";
import { editorAnswers, typedLines } from "~/domain/budget/editor-lines";
import { reckonBudget } from "~/features/applications/budget/answer-budget.server";
import { answerComplementSection } from "~/features/applications/complement/answer-complement-section.server";
import { findComplementSection } from "~/features/applications/complement/queries.server";
import { requireOwnApplication } from "~/platform/access/require-application.server";
import { readPostedForm } from "~/platform/forms/read-form.server";
import { redirectWithFlash } from "~/platform/http/flash.server";
import { notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";
import { EditorRoot } from "./editors/editor-root";
import { editorScripts } from "./editors/script-addresses";
import { ComplementBudgetEditor } from "./parts/complement-budget-editor";

export const meta: MetaFunction = () => [{ title: "Budget à compléter – Pilier" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "application.edit");
  const page = await findComplementSection(ports(), actor, { number: params.number!, code: "budget" });
  if (!page) notFound();
  const { number, version, funders, answers } = page;
  return { number, version, funders, budget: editorAnswers(readBudget(answers), funders) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "application.edit");
  const number = params.number!;
  await requireOwnApplication(actor, "application.edit", number);
  const page = await findComplementSection(ports(), actor, { number, code: "budget" });
  if (!page) notFound();
  const posted = await readPostedForm(request);
  const reckoned = await reckonBudget(posted, page.funders);
  if (reckoned) return json(reckoned.view, { status: reckoned.status });
  const answer = await answerComplementSection(ports(), actor, { number, code: "budget", posted });
  if (answer === null) return notFound();
  if (answer.kind === "shown")
    return json({ ...answer.view, version: page.version }, { status: answer.status });
  return redirectWithFlash(
    `/dossiers/${number}/complement`,
    "Le budget est gardé. Envoyez la réponse quand tout est prêt.",
  );
}

export default function ComplementBudgetPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const view = answer && "version" in answer ? answer : null;
  const start = view ? typedLines(view.values) : page.budget;
  const refused = view?.errors ?? [];
  return (
    <Reading>
      <ErrorSummary errors={refused} />
      <PageHeader
        back={{ to: `/dossiers/${page.number}/complement`, label: "Complément demandé" }}
        kicker={`Dossier ${page.number}`}
        title="Budget du projet"
        lead="Corrigez ce que le service vous demande. Vous pouvez écrire 1 250 ou 1250,50."
      />
      <EditorRoot
        name="complement-budget"
        script={editorScripts.budget}
        of={ComplementBudgetEditor}
        props={{ start, refused, funders: page.funders, version: page.version }}
      />
    </Reading>
  );
}
