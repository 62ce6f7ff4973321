import { useState } from "react";
import { useHydrated } from "../use-hydrated";
import { Field, inputAttributes, type FieldProps } from "./field";

export interface PasswordInputProps extends FieldProps {
  autoComplete: "current-password" | "new-password";
}

/** A password. Never comes back filled. It can be shown where a script runs. */
export function PasswordInput({ autoComplete, ...field }: PasswordInputProps) {
  const [isShown, setShown] = useState(false);
  const isHydrated = useHydrated();
  const attributes = inputAttributes(field);
  return (
    <Field {...field}>
      <div className="password">
        <input
          {...attributes}
          className="input"
          type={isShown ? "text" : "password"}
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
        />
        {isHydrated && (
          <button
            type="button"
            className="button"
            data-kind="secondary"
            aria-controls={attributes.id}
            onClick={() => setShown(!isShown)}
          >
            {isShown ? "Masquer" : "Afficher"}
            <span className="visually-hidden"> le mot de passe</span>
          </button>
        )}
      </div>
    </Field>
  );
}
