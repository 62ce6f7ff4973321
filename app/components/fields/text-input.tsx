import { forwardRef, type InputHTMLAttributes } from "react";
import { Field, inputAttributes, type FieldProps } from "./field";

type Native = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  "autoComplete" | "inputMode" | "spellCheck" | "onChange" | "onBlur" | "readOnly" | "autoCapitalize" | "list"
>;

export interface TextInputProps extends FieldProps, Native {
  type?: "text" | "email" | "tel" | "url" | "search";
  value?: string;
  /** Characters the answer has, about: the field is as wide as what it waits for. */
  width?: "4" | "6" | "10" | "20" | "30" | "full";
  /** Written after the field: "€", "heures". */
  unit?: string;
}

/** One line of text. */
export const TextInput = forwardRef<HTMLInputElement, TextInputProps>(function TextInput(props, ref) {
  const { label, hint, error, isOptional, isPageTitle, isLabelHidden, idPrefix, name, ...rest } = props;
  const { type = "text", value, width = "full", unit, ...native } = rest;
  const field = { label, hint, error, isOptional, isPageTitle, isLabelHidden, idPrefix, name };
  const input = (
    <input
      {...native}
      {...inputAttributes(field)}
      ref={ref}
      type={type}
      className="input"
      data-width={width}
      defaultValue={value}
    />
  );
  return (
    <Field {...field} label={unit ? <WithUnit label={label} unit={unit} /> : label}>
      {unit ? (
        <div className="input-with-unit">
          {input}
          <span className="unit" aria-hidden="true">
            {unit}
          </span>
        </div>
      ) : (
        input
      )}
    </Field>
  );
});

const spokenUnits: Readonly<Record<string, string>> = { "€": "euros", "%": "pour cent" };

function WithUnit({ label, unit }: { label: FieldProps["label"]; unit: string }) {
  return (
    <>
      {label}
      <span className="visually-hidden">, en {spokenUnits[unit] ?? unit}</span>
    </>
  );
}
