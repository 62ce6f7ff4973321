import type { FieldError } from "./field-errors";
import type { FormValues } from "./form-values";

/** A form sent back: everything as it was typed, and what to mend. Answered with status 422. */
export interface FormRefusal {
  /** The hidden `_form` of the form that was sent, when the page has several. */
  form: string | null;
  values: FormValues;
  errors: FieldError[];
}

/** True for what `readForm` refused, whatever else the action of the page may answer. */
export function isFormRefusal(answer: unknown): answer is FormRefusal {
  return (
    typeof answer === "object" &&
    answer !== null &&
    "values" in answer &&
    "errors" in answer &&
    Array.isArray(answer.errors)
  );
}
