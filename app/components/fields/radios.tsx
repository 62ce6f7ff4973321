import { forwardRef, type InputHTMLAttributes } from "react";
import { Choice, type ChoiceOption } from "./choice";
import { FieldGroup, type FieldProps } from "./field";
import { fieldId } from "./field-id";

export interface RadiosProps
  extends FieldProps, Pick<InputHTMLAttributes<HTMLInputElement>, "onChange" | "onBlur"> {
  options: readonly ChoiceOption[];
  value?: string;
  /** Short answers stand side by side. */
  isInline?: boolean;
}

/** One answer, all of them in sight. The first radio carries the id that the error summary links to. */
export const Radios = forwardRef<HTMLInputElement, RadiosProps>(function Radios(props, ref) {
  const { options, value, isInline, onChange, onBlur, ...field } = props;
  const id = fieldId(field.name, field.idPrefix);
  return (
    <FieldGroup {...field}>
      <div className="choices" data-inline={isInline || undefined}>
        {options.map((option, index) => (
          <Choice
            key={option.value}
            {...{ ref, onChange, onBlur }}
            type="radio"
            id={index === 0 ? id : `${id}-${index}`}
            name={field.name}
            option={option}
            isChosen={option.value === value}
            isRequired={!field.isOptional}
            isRefused={Boolean(field.error)}
          />
        ))}
      </div>
    </FieldGroup>
  );
});

const yesOrNo: readonly ChoiceOption[] = [
  { value: "yes", label: "Oui" },
  { value: "no", label: "Non" },
];

/** Read with `typedYesNo`. */
export const YesNo = forwardRef<HTMLInputElement, Omit<RadiosProps, "options" | "isInline">>(
  function YesNo(props, ref) {
    return <Radios {...props} ref={ref} options={yesOrNo} isInline />;
  },
);
