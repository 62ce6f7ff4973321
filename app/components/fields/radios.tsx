import { Choice, type ChoiceOption } from "./choice";
import { FieldGroup, type FieldProps } from "./field";
import { fieldId } from "./field-id";

export interface RadiosProps extends FieldProps {
  options: readonly ChoiceOption[];
  value?: string;
  /** Short answers stand side by side. */
  isInline?: boolean;
}

/** One answer, all of them in sight. The first radio carries the id that the error summary links to. */
export function Radios({ options, value, isInline, ...field }: RadiosProps) {
  const id = fieldId(field.name, field.idPrefix);
  return (
    <FieldGroup {...field}>
      <div className="choices" data-inline={isInline || undefined}>
        {options.map((option, index) => (
          <Choice
            key={option.value}
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
}

const yesOrNo: readonly ChoiceOption[] = [
  { value: "yes", label: "Oui" },
  { value: "no", label: "Non" },
];

/** Read with `typedYesNo`. */
export function YesNo(props: Omit<RadiosProps, "options" | "isInline">) {
  return <Radios {...props} options={yesOrNo} isInline />;
}
