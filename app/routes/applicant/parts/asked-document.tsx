import { Button } from "~/components/button";
import { FileInput } from "~/components/fields/file-input";
import { PlainForm } from "~/components/plain-form";
import { VisuallyHidden } from "~/components/visually-hidden";
import { acceptedByPicker } from "~/domain/attachment/file-kinds";
import { sizeInWords } from "~/domain/attachment/file-size";
import { typeset } from "~/domain/text/typography";
import type { ComplementView } from "~/features/applications/complement/queries.server";

interface AskedDocumentProps {
  number: string;
  document: ComplementView["documents"][number];
  mayAnswer: boolean;
}

/** One document asked again, and what was joined since. */
export function AskedDocument({ number, document, mayAnswer }: AskedDocumentProps) {
  const { type, label, why, files } = document;
  return (
    <section aria-labelledby={`piece-${type}`}>
      <h2 id={`piece-${type}`}>{typeset(label)}</h2>
      <p>{typeset(why)}</p>
      {files.length > 0 && (
        <ul>
          {files.map(({ id, fileName, sizeBytes }) => (
            <li key={id}>
              <a href={`/pieces/${id}`} download>
                {fileName}
              </a>{" "}
              <span className="muted">{sizeInWords(sizeBytes)}</span>
            </li>
          ))}
        </ul>
      )}
      {mayAnswer && (
        <PlainForm action={`/dossiers/${number}/pieces/envoi`} hasFiles label={`Joindre\u00A0: ${label}`}>
          <input type="hidden" name="documentType" value={type} />
          <input type="hidden" name="back" value="complement" />
          <FileInput
            name="file"
            idPrefix={`f-${type}`}
            label={files.length > 0 ? "Ajouter un fichier" : "Choisir le fichier"}
            accept={acceptedByPicker}
          />
          <Button kind="secondary">
            Envoyer ce fichier<VisuallyHidden>{typeset(` : ${label}`)}</VisuallyHidden>
          </Button>
        </PlainForm>
      )}
    </section>
  );
}
