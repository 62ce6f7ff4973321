import { Button } from "~/components/button";
import { Radios } from "~/components/fields/radios";
import { PlainForm } from "~/components/plain-form";
import { setType } from "~/components/set-type";
import { exportFormats, exportFormatWords } from "~/features/instruction/exports/export-format";
import { sentAtOnceMost } from "~/features/instruction/exports/export-limits";

export interface ExportProposalProps {
  /** The filters of the list, in words. */
  words: string;
  /** The same, as its address says them. */
  search: string;
  format: string;
  error: string | undefined;
}

/** Asks for one list to be prepared. */
export function ExportProposal({ words, search, format, error }: ExportProposalProps) {
  return (
    <section aria-labelledby="liste-a-preparer">
      <h2 id="liste-a-preparer">Préparer une liste</h2>
      <p>
        <strong>{setType(words)}</strong>
      </p>
      <p className="muted">
        {setType(
          `Au-delà de ${sentAtOnceMost.toLocaleString("fr-FR").replaceAll("\u202F", "\u00A0")} dossiers, une liste ne se télécharge pas aussitôt : vous recevez un courriel quand elle est prête.`,
        )}
      </p>
      <PlainForm label="Préparer une liste">
        <input type="hidden" name="liste" value={search} />
        <Radios
          label="Format du fichier"
          name="format"
          isInline
          value={format}
          error={error}
          options={exportFormats.map((value) => ({ value, label: exportFormatWords[value].label }))}
        />
        <Button>Préparer le fichier</Button>
      </PlainForm>
    </section>
  );
}
