import { useEffect, useRef } from "react";
import { fieldId } from "./fields/field-id";
import { markRefusedTitle } from "./refused-title";
import { setType } from "./set-type";

export interface FieldMessage {
  /** Dotted name of the field, "" when the message is about the whole form. */
  name: string;
  message: string;
}

/**
 * What to mend in a refused form, in the words shown beside each field. It takes the focus when it appears, with
 * or without a script. Shows nothing when there is nothing to mend.
 */
export function ErrorSummary({ errors, idPrefix }: { errors: readonly FieldMessage[]; idPrefix?: string }) {
  const box = useRef<HTMLDivElement>(null);
  const isShown = errors.length > 0;
  useEffect(() => {
    if (!isShown) return;
    box.current?.focus();
    markRefusedTitle();
  }, [isShown, errors]);
  if (!isShown) return null;
  return (
    <div ref={box} className="error-summary" role="alert" tabIndex={-1} autoFocus>
      <h2>{heading(errors.length)}</h2>
      <ul>
        {errors.map(({ name, message }) => (
          <li key={name}>
            {name === "" ? setType(message) : <a href={`#${fieldId(name, idPrefix)}`}>{setType(message)}</a>}
          </li>
        ))}
      </ul>
    </div>
  );
}

function heading(count: number): string {
  return count === 1
    ? "Un point à corriger avant de continuer"
    : `${count} points à corriger avant de continuer`;
}
