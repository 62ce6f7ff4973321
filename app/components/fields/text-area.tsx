import { forwardRef, useState, type ChangeEvent, type TextareaHTMLAttributes } from "react";
import { useHydrated } from "../use-hydrated";
import { CharacterCount } from "./character-count";
import { Field, inputAttributes, type FieldProps } from "./field";

type Native = Pick<
  TextareaHTMLAttributes<HTMLTextAreaElement>,
  "onChange" | "onBlur" | "rows" | "spellCheck"
>;

export interface TextAreaProps extends FieldProps, Native {
  value?: string;
  /** Characters at most. Nothing is cut while typing: the count says how many are too many. */
  max?: number;
}

/** Several lines of text. The count follows the typing where a script runs; without it the limit is stated. */
export const TextArea = forwardRef<HTMLTextAreaElement, TextAreaProps>(function TextArea(props, ref) {
  const { label, hint, error, isOptional, isPageTitle, isLabelHidden, idPrefix, name, ...rest } = props;
  const { value = "", max, rows = 5, onChange, ...native } = rest;
  const [length, setLength] = useState(value.length);
  const isHydrated = useHydrated();
  const field = { label, hint, error, isOptional, isPageTitle, isLabelHidden, idPrefix, name };
  const attributes = inputAttributes(field);
  const countId = max ? `${attributes.id}-count` : undefined;
  const describedBy = [attributes["aria-describedby"], countId].filter(Boolean).join(" ") || undefined;

  function follow(event: ChangeEvent<HTMLTextAreaElement>) {
    setLength(event.target.value.length);
    onChange?.(event);
  }

  return (
    <Field {...field}>
      <textarea
        {...native}
        {...attributes}
        aria-describedby={describedBy}
        ref={ref}
        className="input"
        rows={rows}
        onChange={follow}
        defaultValue={value}
      />
      {max && <CharacterCount id={countId!} length={isHydrated ? length : null} max={max} />}
    </Field>
  );
});
