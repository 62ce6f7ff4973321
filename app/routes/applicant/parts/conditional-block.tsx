import type { ReactNode } from "react";
import { Notice } from "~/components/notice";
import type { Question } from "~/domain/application/form/question";
import { conditionWords } from "~/domain/application/form/question-words";
import { setType } from "~/components/set-type";
import type { FormState } from "~/platform/forms/form-state";

interface Props {
  question: Question;
  questions: readonly Question[];
  form: FormState;
  children: ReactNode;
}

/**
 * A question, and when it is asked if it depends on another. Its answer is never erased: once it is of use no
 * longer the block says so. Where a script runs, a block without use and without answer stays out of sight.
 */
export function ConditionalBlock({ question, questions, form, children }: Props) {
  const { when, name } = question;
  if (!when) return <div className="question-block">{children}</div>;
  const isOver = !form.choices(when.question).values.includes(when.is) && isAnswered(question, form, name);
  return (
    <div className="question-block" data-when={`${when.question}=${when.is}`}>
      <p className="condition-words">{setType(conditionWords(when, questions))}</p>
      <div data-no-longer hidden={!isOver}>
        <Notice title="Cette question n’est plus utile">
          Votre réponse est gardée, au cas où, mais elle n’est plus demandée.
        </Notice>
      </div>
      {children}
    </div>
  );
}

function isAnswered(question: Question, form: FormState, name: string): boolean {
  if (question.kind === "rows") return form.countOf(name) > 0;
  if (question.kind === "date") return Object.values(form.date(name).value).some(Boolean);
  return form.choices(name).values.some(Boolean);
}
