import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ErrorSummary } from "~/components/error-summary";
import { Panes, Reading } from "~/components/layout";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { typeset } from "~/domain/text/typography";
import { groupTitles } from "~/domain/application/form/section";
import { sectionPath } from "~/domain/application/form/paths";
import { sectionBySlug } from "~/domain/application/sections";
import { answerSection } from "~/features/applications/sections/answer-section.server";
import { findSectionPage } from "~/features/applications/sections/section-page.server";
import { formState } from "~/platform/forms/form-state";
import { readPostedForm } from "~/platform/forms/read-form.server";
import { redirectWithFlash } from "~/platform/http/flash.server";
import { notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";
import { AnswersToRead } from "./parts/answers-to-read";
import { ConflictView } from "./parts/conflict-view";
import { EligibilityPanel } from "./parts/eligibility-panel";
import { readOnlyWords } from "./parts/read-only-words";
import { SavedLine } from "./parts/saved-line";
import { SectionForm } from "./parts/section-form";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: typeset(
      `${sectionBySlug(data?.slug ?? "")?.title ?? "Rubrique"} – Dossier ${data?.number ?? ""} – Pilier`,
    ),
  },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "application.read");
  const number = params.number!;
  const section = sectionBySlug(params.section!);
  if (!section) notFound();
  if (section.code === "budget") throw redirect(sectionPath(number, section));
  const page = await findSectionPage(ports(), actor, { number, slug: section.slug });
  if (!page) notFound();
  return json(page);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "application.edit");
  const number = params.number!;
  const section = sectionBySlug(params.section!);
  if (!section || section.code === "budget") notFound();
  const posted = await readPostedForm(request);
  const answer = await answerSection(ports(), actor, { number, section, posted });
  switch (answer.kind) {
    case "saved":
      return redirectWithFlash(answer.next, answer.sentence, answer.tone);
    case "not-found":
      return notFound();
    case "shown":
      return json(answer.view, { status: answer.status });
  }
}

export default function SectionPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const section = sectionBySlug(page.slug)!;
  const form = formState(answer, page.answers);
  const path = sectionPath(page.number, section);
  const view = answer && "version" in answer ? answer : null;
  const body =
    page.readOnly === null || view ? (
      <SectionForm {...{ section, form, choices: page.choices, version: view?.version ?? page.version }} />
    ) : (
      <AnswersToRead section={section} answers={page.answers} choices={page.choices} />
    );
  return (
    <>
      <ErrorSummary errors={form.errors} />
      <Reading>
        <PageHeader
          title={section.title}
          kicker={`${groupTitles[section.group]} · Dossier ${page.number}`}
          back={{ to: `/dossiers/${page.number}`, label: "Retour au dossier" }}
          lead={section.lead}
        />
        {view?.conflict && <ConflictView conflict={view.conflict} path={path} />}
        {view?.closed && (
          <Notice tone="danger" role="alert" title={view.closed.title}>
            {view.closed.text}
          </Notice>
        )}
        {!view && page.readOnly && (
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
