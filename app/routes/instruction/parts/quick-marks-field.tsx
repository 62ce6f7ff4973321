import { Field, inputAttributes } from "~/components/fields/field";
import type { Rubric } from "~/domain/review/rubric";
import type { FormState } from "~/platform/forms/form-state";

/**
 * Where no script follows the keys: one digit a criterion, then Enter. The page opens on it, because it is the whole
 * work of who comes by keyboard; Enter saves and goes to the next dossier.
 */
export function QuickMarksField({
  rubric,
  form,
  idPrefix,
}: {
  rubric: Rubric;
  form: FormState;
  idPrefix?: string | undefined;
}) {
  const field = {
    label: "Saisie rapide",
    hint: `Un chiffre de 0 à 4 par critère, dans l’ordre de la grille, puis Entrée\u00A0: ${rubric.criteria.length} chiffres en tout. Un tiret passe un critère.`,
    isOptional: true,
    idPrefix,
    name: "quick",
    error: form.errorOf("quick"),
  };
  return (
    <>
      <Field {...field}>
        <input
          {...inputAttributes(field)}
          className="input"
          data-width="20"
          type="text"
          autoComplete="off"
          defaultValue={form.isRefused ? form.valueOf("quick") : ""}
          autoFocus={!form.isRefused}
        />
      </Field>
      <div className="visually-hidden" aria-hidden="true">
        <button type="submit" name="intent" value="next" tabIndex={-1}>
          Enregistrer et suivant
        </button>
      </div>
    </>
  );
}
