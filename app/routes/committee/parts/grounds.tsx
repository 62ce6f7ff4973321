import { Checkbox } from "~/components/fields/checkboxes";
import { TextArea } from "~/components/fields/text-area";
import type { ProposedGround } from "~/domain/decision/grounds";
import type { FormState } from "~/platform/forms/form-state";

/** Sentences drawn from the findings and the grid: ticked, they join the reason, as they are changed here. */
export function Grounds({ grounds, form }: { grounds: readonly ProposedGround[]; form: FormState }) {
  if (grounds.length === 0) return null;
  const isKept = (index: number) => form.valueOf(`grounds.${index}.isKept`) === "yes";
  return (
    <details open={form.isRefused && grounds.some((_ground, index) => isKept(index))}>
      <summary>
        {grounds.length === 1 ? "1 motif tiré du dossier" : `${grounds.length} motifs tirés du dossier`}
      </summary>
      <p className="muted">
        Pour un refus, ou une part seulement accordée. Cochez ceux que le comité retient et changez leurs mots
        {"\u00A0"}: ils suivent le motif dans la lettre.
      </p>
      {grounds.map(({ source, code, sentence, caution }, index) => {
        const name = `grounds.${index}`;
        const text = form.isRefused ? form.valueOf(`${name}.sentence`) : sentence;
        return (
          <fieldset key={`${source}:${code}`} className="row">
            <legend className="visually-hidden">{`Motif ${index + 1}, ${code}`}</legend>
            <input type="hidden" name={`${name}.source`} value={source} />
            <input type="hidden" name={`${name}.code`} value={code} />
            <Checkbox
              name={`${name}.isKept`}
              label={`Retenir le motif ${code}`}
              hint={caution || undefined}
              value={isKept(index) ? "yes" : undefined}
            />
            <TextArea
              label={`Mots du motif ${code}`}
              isLabelHidden
              rows={3}
              name={`${name}.sentence`}
              value={text}
              error={form.errorOf(`${name}.sentence`)}
            />
          </fieldset>
        );
      })}
    </details>
  );
}
