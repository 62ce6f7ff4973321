import { setType } from "../set-type";
import { FieldGroup, type FieldProps } from "./field";
import { fieldId } from "./field-id";

export interface ScoreValue {
  value: number;
  word: string;
}

export interface ScoreRadiosProps extends FieldProps {
  /** From 0 up, each with the word that says what it means for this criterion. */
  scale: readonly ScoreValue[];
  value?: string;
  /** Where the answers that feed this criterion stand on the page. */
  evidence?: readonly { to: string; label: string }[];
}

/** A score with the meaning of each value always in sight. */
export function ScoreRadios({ scale, value, evidence = [], ...field }: ScoreRadiosProps) {
  const id = fieldId(field.name, field.idPrefix);
  return (
    <FieldGroup {...field}>
      <div className="scores">
        {scale.map((score, index) => (
          <div key={score.value} className="score">
            <input
              type="radio"
              id={index === 0 ? id : `${id}-${index}`}
              name={field.name}
              value={score.value}
              defaultChecked={String(score.value) === value}
              required={!field.isOptional}
            />
            <label htmlFor={index === 0 ? id : `${id}-${index}`}>
              <strong>{score.value}</strong>
              <span>{setType(score.word)}</span>
            </label>
          </div>
        ))}
      </div>
      {evidence.length > 0 && (
        <p className="evidence-links">
          {evidence.map(({ to, label }) => (
            <a key={to} className="evidence-link" href={to}>
              {setType(label)}
            </a>
          ))}
        </p>
      )}
    </FieldGroup>
  );
}
