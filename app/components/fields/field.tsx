import type { ReactNode } from "react";
import { Icon } from "../icon";
import { setType } from "../set-type";
import { fieldId } from "./field-id";

/** What every field takes. `name`, `value` and `error` come from `form.field("name")`. */
export interface FieldProps {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  /** Says "(facultatif)": everything else is asked for. */
  isOptional?: boolean;
  /** The question is the only one of the page, and its title. */
  isPageTitle?: boolean;
  /** For a field whose table or heading already names it to the eye. */
  isLabelHidden?: boolean;
  /** Keeps ids apart on a page where two forms hold the same names. */
  idPrefix?: string;
}

/** The attributes that tie an input to its label, hint and error. */
export function inputAttributes({ name, hint, error, isOptional, idPrefix }: FieldProps) {
  const id = fieldId(name, idPrefix);
  const described = [hint ? `${id}-hint` : null, error ? `${id}-error` : null].filter(Boolean).join(" ");
  return {
    id,
    name,
    required: !isOptional,
    "aria-describedby": described || undefined,
    "aria-invalid": error ? (true as const) : undefined,
  };
}

/** Label, hint and error around one input. */
export function Field({ children, ...field }: FieldProps & { children: ReactNode }) {
  const id = fieldId(field.name, field.idPrefix);
  const label = (
    <label htmlFor={id} className={field.isLabelHidden ? "label visually-hidden" : "label"}>
      <LabelWords {...field} />
    </label>
  );
  return (
    <div className="field" data-refused={field.error ? true : undefined}>
      {field.isPageTitle ? <h1 className="question">{label}</h1> : label}
      <HintAndError {...field} />
      {children}
    </div>
  );
}

/** Legend, hint and error around several inputs that answer one question. */
export function FieldGroup({ children, ...field }: FieldProps & { children: ReactNode }) {
  const { id, "aria-describedby": describedBy } = inputAttributes(field);
  const words = <LabelWords {...field} />;
  return (
    <fieldset
      id={`${id}-group`}
      className="field"
      aria-describedby={describedBy}
      data-refused={field.error ? true : undefined}
    >
      <legend className={field.isLabelHidden ? "label visually-hidden" : "label"}>
        {field.isPageTitle ? <h1 className="question">{words}</h1> : words}
      </legend>
      <HintAndError {...field} />
      {children}
    </fieldset>
  );
}

function LabelWords({ label, isOptional }: FieldProps) {
  return (
    <>
      {setType(label)}
      {isOptional && <span className="optional"> (facultatif)</span>}
    </>
  );
}

function HintAndError({ name, hint, error, idPrefix }: FieldProps) {
  const id = fieldId(name, idPrefix);
  return (
    <>
      {hint && (
        <div id={`${id}-hint`} className="hint">
          {setType(hint)}
        </div>
      )}
      {error && (
        <p id={`${id}-error`} className="field-error">
          <Icon name="warning" />
          <span>
            <span className="visually-hidden">Erreur{"\u00A0: "}</span>
            {setType(error)}
          </span>
        </p>
      )}
    </>
  );
}
