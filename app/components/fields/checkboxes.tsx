import { Icon } from "../icon";
import { setType } from "../set-type";
import { Choice, type ChoiceOption } from "./choice";
import { FieldGroup, type FieldProps } from "./field";
import { fieldId } from "./field-id";

export interface CheckboxesProps extends FieldProps {
  options: readonly ChoiceOption[];
  /** From `form.choices("name")`. Read with `repeated`. */
  values?: readonly string[];
}

/** Several answers to one question. */
export function Checkboxes({ options, values = [], ...field }: CheckboxesProps) {
  const id = fieldId(field.name, field.idPrefix);
  return (
    <FieldGroup {...field}>
      <div className="choices">
        {options.map((option, index) => (
          <Choice
            key={option.value}
            type="checkbox"
            id={index === 0 ? id : `${id}-${index}`}
            name={field.name}
            option={option}
            isChosen={values.includes(option.value)}
            isRefused={Boolean(field.error)}
          />
        ))}
      </div>
    </FieldGroup>
  );
}

export interface CheckboxProps extends Omit<FieldProps, "isPageTitle" | "isLabelHidden" | "isOptional"> {
  /** "yes" when it is ticked. Read with `ticked` or `tickable`. */
  value?: string;
  isRequired?: boolean;
}

/** One box: a declaration, an agreement. */
export function Checkbox({ name, label, hint, error, value, isRequired, idPrefix }: CheckboxProps) {
  const id = fieldId(name, idPrefix);
  const errorId = error ? `${id}-error` : undefined;
  return (
    <div className="field" data-refused={error ? true : undefined}>
      {error && (
        <p id={errorId} className="field-error">
          <Icon name="warning" />
          <span>
            <span className="visually-hidden">Erreur{"\u00A0: "}</span>
            {setType(error)}
          </span>
        </p>
      )}
      <Choice
        type="checkbox"
        id={id}
        name={name}
        option={{ value: "yes", label, hint }}
        isChosen={value === "yes"}
        isRequired={isRequired}
        isRefused={Boolean(error)}
        describedBy={errorId}
      />
    </div>
  );
}
