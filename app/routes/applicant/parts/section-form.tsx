import { PlainForm } from "~/components/plain-form";
import { setType } from "~/components/set-type";
import type { Question } from "~/domain/application/form/question";
import type { FormSection } from "~/domain/application/sections";
import type { SectionView } from "~/features/applications/sections/section-answer";
import type { SectionPage } from "~/features/applications/sections/section-page.server";
import type { FormState } from "~/platform/forms/form-state";
import { EditorRoot } from "../editors/editor-root";
import { editorScripts } from "../editors/script-addresses";
import { AssociationBalance } from "./association-balance";
import { autosaveAttributes } from "./autosave-attributes";
import { CarriedFields } from "./carried-fields";
import { ConditionalBlock } from "./conditional-block";
import { ConflictChoices } from "./conflict-view";
import { ListEditor } from "./list-editor";
import { LastYearAnswer } from "./last-year-answer";
import { QuestionField } from "./question-field";
import { DefaultButton, SaveButtons } from "./save-buttons";

export interface SectionFormProps {
  section: FormSection;
  page: SectionPage;
  view: SectionView | null;
  form: FormState;
}

/** The questions of one section. The server checks them; a script only saves them on the way. */
export function SectionForm({ section, page, view, form }: SectionFormProps) {
  return (
    <PlainForm data={autosaveAttributes(page, section, view)} label={section.title}>
      <CarriedFields {...page} view={view} />
      <DefaultButton />
      {view?.conflict && <ConflictChoices conflict={view.conflict} />}
      {section.questions.map((question) => (
        <ConditionalBlock key={question.name} question={question} questions={section.questions} form={form}>
          {question.heading && <h2>{setType(question.heading)}</h2>}
          <AnyField {...{ question, form, page }} />
          <LastYearAnswer question={question} page={page} form={form} />
        </ConditionalBlock>
      ))}
      {section.code === "association-budget" && <AssociationBalance form={form} />}
      <SaveButtons isChecking={page.isChecking} />
    </PlainForm>
  );
}

function AnyField({ question, form, page }: { question: Question; form: FormState; page: SectionPage }) {
  const shown = { name: question.name, form, choices: page.choices };
  return question.kind === "rows" ? (
    <EditorRoot
      name="list"
      script={editorScripts.list}
      of={ListEditor}
      props={{
        question,
        choices: page.choices,
        rows: form.rowsOf(question.name),
        refused: form.errors,
      }}
    />
  ) : (
    <QuestionField question={question} {...shown} />
  );
}
