import { AmountInput } from "~/components/fields/amount-input";
import { DateInput } from "~/components/fields/date-input";
import { Radios, YesNo } from "~/components/fields/radios";
import { Select } from "~/components/fields/select";
import { TextArea } from "~/components/fields/text-area";
import { TextInput } from "~/components/fields/text-input";
import { optionsOf, type Choices } from "~/domain/application/form/choices";
import type { SimpleQuestion } from "~/domain/application/form/question";
import type { FormState } from "~/platform/forms/form-state";
import { ChoicesField } from "./choices-field";
import { questionHint } from "./question-hint";

export interface QuestionFieldProps<Kind> {
  question: Kind;
  /** Dotted name of the field: that of the question, or within its row. */
  name: string;
  form: FormState;
  choices: Choices;
  /** Whether the label says so; an answer that nothing makes due, unless told. */
  isOptional?: boolean;
}

/** One question of the form by the field that suits it. */
export function QuestionField({
  question,
  name,
  form,
  choices,
  isOptional = !question.missing,
}: QuestionFieldProps<SimpleQuestion>) {
  const shown = { label: question.label, hint: questionHint(question), isOptional };
  switch (question.kind) {
    case "text": {
      const { width, type, inputMode, autoComplete } = question;
      return <TextInput {...shown} {...form.field(name)} {...{ width, type, inputMode, autoComplete }} />;
    }
    case "longtext":
      return <TextArea {...shown} {...form.field(name)} max={question.max} rows={question.rows} />;
    case "amount":
      return <AmountInput {...shown} {...form.field(name)} />;
    case "count":
    case "decimal":
      return (
        <TextInput
          {...shown}
          {...form.field(name)}
          width="6"
          autoComplete="off"
          inputMode={question.kind === "count" ? "numeric" : "decimal"}
        />
      );
    case "date":
      return <DateInput {...shown} {...form.date(name)} />;
    case "yes-no":
      return <YesNo {...shown} {...form.field(name)} />;
    case "choice": {
      const field = form.field(name);
      const options = optionsOf(question, choices, [field.value]);
      return question.isLong ? (
        <Select {...shown} {...field} options={options} />
      ) : (
        <Radios {...shown} {...field} options={options} />
      );
    }
    case "choices":
      return <ChoicesField {...{ question, name, form, choices, isOptional }} />;
  }
}
