import { SummaryList } from "~/components/summary-list";
import type { Answers } from "~/domain/application/form/answers";
import { answerWords } from "~/domain/application/form/answer-words";
import type { Choices } from "~/domain/application/form/choices";
import type { FormSection } from "~/domain/application/sections";

/** The answers of a section that can no longer change. */
export function AnswersToRead({
  section,
  answers,
  choices,
}: {
  section: FormSection;
  answers: Answers;
  choices: Choices;
}) {
  return (
    <SummaryList
      rows={section.questions.map((question) => ({
        term: question.label,
        value: answerWords(question, answers, choices),
      }))}
    />
  );
}
