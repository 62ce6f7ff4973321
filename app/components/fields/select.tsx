import { forwardRef, type SelectHTMLAttributes } from "react";
import { setType } from "../set-type";
import { Field, inputAttributes, type FieldProps } from "./field";

export interface SelectOption {
  value: string;
  label: string;
}

export interface SelectProps
  extends FieldProps, Pick<SelectHTMLAttributes<HTMLSelectElement>, "onChange" | "onBlur"> {
  options: readonly SelectOption[];
  value?: string;
  /** The first, empty option; null when an option is always chosen. */
  placeholder?: string | null;
  width?: "10" | "20" | "30" | "full";
}

/** One answer in a long list; up to six answers are better shown with `Radios`. */
export const Select = forwardRef<HTMLSelectElement, SelectProps>(function Select(props, ref) {
  const { label, hint, error, isOptional, isPageTitle, isLabelHidden, idPrefix, name, ...rest } = props;
  const { options, value = "", placeholder = "Choisissez…", width = "full", ...native } = rest;
  const field = { label, hint, error, isOptional, isPageTitle, isLabelHidden, idPrefix, name };
  return (
    <Field {...field}>
      <select
        {...native}
        {...inputAttributes(field)}
        ref={ref}
        className="input"
        data-width={width}
        defaultValue={value}
      >
        {placeholder !== null && <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {setType(option.label)}
          </option>
        ))}
      </select>
    </Field>
  );
});
