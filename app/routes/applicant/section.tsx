import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ErrorSummary } from "~/components/error-summary";
import { Reading } from "~/components/layout";
import { PageHeader } from "~/components/page-header";
import { typeset } from "~/domain/text/typography";
import { groupTitles } from "~/domain/application/form/section";
import { sectionPath } from "~/domain/application/form/paths";
import { withExtras } from "~/domain/application/form/section-of-call";
import { isBlank, type Answers } from "~/domain/application/form/answers";
import { sectionBySlug, type FormSection } from "~/domain/application/sections";
import { findAskedSection } from "~/features/applications/sections/asked-section.server";
import { answerSection } from "~/features/applications/sections/answer-section.server";
import { readUuid } from "~/domain/identifiers/uuid";
import { restoredView } from "~/features/applications/sections/restored-view";
import type { SectionView } from "~/features/applications/sections/section-answer";
import { findSectionPage } from "~/features/applications/sections/section-page.server";
import { formState } from "~/platform/forms/form-state";
import { readPostedForm } from "~/platform/forms/read-form.server";
import { redirectWithFlash } from "~/platform/http/flash.server";
import { notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { findKeptForm } from "~/platform/session/keep-form.server";
import { requireActor } from "~/platform/session/require-actor.server";
import { autosaveScript } from "./autosave/script-address";
import { AnswersToRead } from "./parts/answers-to-read";
import { BesideEligibility } from "./parts/beside-eligibility";
import { SavedLine } from "./parts/saved-line";
import { SectionForm } from "./parts/section-form";
import { SectionWhy } from "./parts/section-why";
import { SectionNotices } from "./parts/section-notices";

/** Saves while a person types; the page works without. */
export const handle = { script: autosaveScript };

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
  const { pathname: path, searchParams } = new URL(request.url);
  const isChecking = searchParams.get("retour") === "envoi";
  const page = await findSectionPage(ports(), actor, { number, slug: section.slug, isChecking });
  if (!page) notFound();
  const repris = readUuid(searchParams.get("repris"));
  const kept = repris === null ? null : await findKeptForm(ports(), actor, repris);
  return json({ ...page, restored: restoredView(kept, path) });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "application.edit");
  const number = params.number!;
  const section = await findAskedSection(ports(), actor, { number, slug: params.section! });
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

/** A saved answer that cannot stand, such as a date that does not exist, is told beside its field until it is mended. */
function toMend(section: FormSection, answers: Answers) {
  const errors = section.missing(answers).filter(({ name }) => !isBlank(answers[name]));
  return { form: null, values: answers, errors };
}

export default function SectionPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const section = withExtras(sectionBySlug(page.slug)!, page.extras);
  const view = answer && "version" in answer ? (answer as SectionView) : page.restored;
  const form = formState(view ?? toMend(section, page.answers), page.answers);
  const body =
    page.readOnly === null || view ? (
      <SectionForm {...{ section, page, view, form }} />
    ) : (
      <AnswersToRead section={section} answers={page.answers} choices={page.choices} />
    );
  return (
    <>
      <ErrorSummary errors={view ? form.errors : []} />
      <Reading>
        <PageHeader
          title={section.title}
          kicker={`${groupTitles[section.group]} · Dossier ${page.number}`}
          back={{ to: `/dossiers/${page.number}`, label: "Retour au dossier" }}
          lead={section.lead}
        />
        <SectionWhy why={section.why} />
        <SectionNotices view={view} readOnly={page.readOnly} />
        <SavedLine saved={page.saved} />
        {section.code === "territory" && (
          <p>
            <a href={`/dossiers/${page.number}/lieux`}>
              Vos lieux sont-ils dans un quartier prioritaire&nbsp;?
            </a>
          </p>
        )}
      </Reading>
      <BesideEligibility page={page}>{body}</BesideEligibility>
    </>
  );
}
