import type { InputHTMLAttributes, Ref } from "react";
import { FieldGroup, type FieldProps } from "./field";
import { fieldId } from "./field-id";

type Followed = Pick<InputHTMLAttributes<HTMLInputElement>, "onChange" | "onBlur"> & {
  ref?: Ref<HTMLInputElement>;
};

export interface DateInputProps extends FieldProps {
  /** From `form.date("name")`. Read with `typedDay`. */
  value?: { day: string; month: string; year: string };
  /** What each of the three fields tells, where a script follows them. */
  follow?: (part: "day" | "month" | "year") => Followed;
  /** The browser may fill in the reader's own birthday. */
  isOwnBirthday?: boolean;
}

const parts = [
  { part: "day", label: "Jour", width: "4", complete: "bday-day" },
  { part: "month", label: "Mois", width: "4", complete: "bday-month" },
  { part: "year", label: "Année", width: "6", complete: "bday-year" },
] as const;

/**
 * A date in three fields, because they are typed faster than any calendar for a date one knows, work on every
 * phone and without a script.
 */
export function DateInput({
  value,
  follow,
  isOwnBirthday,
  hint = "Par exemple 27 3 2027",
  ...field
}: DateInputProps) {
  const id = fieldId(field.name, field.idPrefix);
  return (
    <FieldGroup {...field} hint={hint}>
      <div className="date-parts">
        {parts.map(({ part, label, width, complete }, index) => (
          <div key={part}>
            <label htmlFor={index === 0 ? id : `${id}-${part}`}>{label}</label>
            <input
              {...follow?.(part)}
              id={index === 0 ? id : `${id}-${part}`}
              name={`${field.name}.${part}`}
              className="input"
              data-width={width}
              type="text"
              inputMode="numeric"
              autoComplete={isOwnBirthday ? complete : "off"}
              defaultValue={value?.[part]}
              required={!field.isOptional}
              aria-invalid={field.error ? true : undefined}
            />
          </div>
        ))}
      </div>
    </FieldGroup>
  );
}
