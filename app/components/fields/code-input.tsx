import { Field, inputAttributes, type FieldProps } from "./field";

/**
 * The six digits of a code received by e-mail or made by an application. It can be pasted, and phones offer to
 * fill it in. Never comes back filled: a code is good once.
 */
export function CodeInput(field: FieldProps) {
  return (
    <Field {...field}>
      <input
        {...inputAttributes(field)}
        className="input input-code"
        type="text"
        inputMode="numeric"
        autoComplete="one-time-code"
        spellCheck={false}
      />
    </Field>
  );
}
