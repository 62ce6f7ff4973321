import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "~/components/button";
import { ErrorSummary } from "~/components/error-summary";
import { HiddenVersion } from "~/components/fields/hidden-version";
import { Reading } from "~/components/layout";
import { PageHeader } from "~/components/page-header";
import { PlainForm } from "~/components/plain-form";
import { sectionByCode, type FormSection } from "~/domain/application/sections";
import { findComplementSection } from "~/features/applications/complement/queries.server";
import { answerComplementSection } from "~/features/applications/complement/answer-complement-section.server";
import { requireOwnApplication } from "~/platform/access/require-application.server";
import { formState } from "~/platform/forms/form-state";
import { readPostedForm } from "~/platform/forms/read-form.server";
import { redirectWithFlash } from "~/platform/http/flash.server";
import { notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";
import { EditorRoot } from "./editors/editor-root";
import { editorScripts } from "./editors/script-addresses";
import { ListEditor } from "./parts/list-editor";
import { QuestionField } from "./parts/question-field";

export const meta: MetaFunction = () => [{ title: "Compléter une réponse – Pilier" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "application.edit");
  const page = await findComplementSection(ports(), actor, {
    number: params.number!,
    code: params.section!,
  });
  if (!page || page.code === "budget") notFound();
  return page;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "application.edit");
  const [number, code] = [params.number!, params.section!];
  await requireOwnApplication(actor, "application.edit", number);
  const posted = await readPostedForm(request);
  const answer = await answerComplementSection(ports(), actor, { number, code, posted });
  if (answer === null) return notFound();
  if (answer.kind === "shown") return json(answer.view, { status: answer.status });
  return redirectWithFlash(
    `/dossiers/${number}/complement`,
    `«\u00A0${answer.title}\u00A0» est gardé. Envoyez la réponse quand tout est prêt.`,
  );
}

export default function ComplementSectionPage() {
  const page = useLoaderData<typeof loader>();
  const { number, code, open, choices, answers, version } = page;
  const form = formState(useActionData(), answers);
  const section: FormSection = sectionByCode(code)!;
  const questions = section.questions.filter(({ name }) => open === "all" || open.includes(name));
  return (
    <Reading>
      <ErrorSummary errors={form.errors} />
      <PageHeader
        back={{ to: `/dossiers/${number}/complement`, label: "Complément demandé" }}
        kicker={`Dossier ${number}`}
        title={section.title}
        lead="Seules les questions que le service vous pose à nouveau sont ouvertes."
      />
      <PlainForm>
        <HiddenVersion name="_version" version={version} />
        {questions.map((question) => (
          <div key={question.name} className="question-block">
            {question.kind === "rows" ? (
              <EditorRoot
                name="list"
                script={editorScripts.list}
                of={ListEditor}
                props={{
                  question,
                  choices,
                  rows: form.rowsOf(question.name),
                  refused: form.errors,
                }}
              />
            ) : (
              <QuestionField question={question} name={question.name} form={form} choices={choices} />
            )}
          </div>
        ))}
        <Button name="_intent" value="continue">
          Garder cette réponse
        </Button>
      </PlainForm>
    </Reading>
  );
}
