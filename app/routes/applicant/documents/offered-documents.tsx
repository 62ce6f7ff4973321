import { Button } from "~/components/button";
import { PlainForm } from "~/components/plain-form";
import { StatusTag } from "~/components/status-tag";
import { VisuallyHidden } from "~/components/visually-hidden";

interface Offered {
  id: string;
  documentType: string;
  fileName: string;
  validUntil: string | null;
  isExpired: boolean;
}

/** What the association keeps of this kind: taken in one press, or to be replaced when it is worn out. */
export function OfferedDocuments({ number, offered }: { number: string; offered: readonly Offered[] }) {
  if (offered.length === 0) return null;
  return (
    <ul className="file-list">
      {offered.map(({ id, documentType, fileName, validUntil, isExpired }) => (
        <li key={id}>
          {fileName}{" "}
          {isExpired ? (
            <StatusTag tone="danger">Périmé</StatusTag>
          ) : (
            <span className="muted">
              Dans les documents de l’association
              {validUntil ? `, valable jusqu’au ${validUntil}` : ""}
            </span>
          )}
          {!isExpired && (
            <PlainForm action={`/dossiers/${number}/pieces/coffre`} label={`Prendre ${fileName}`}>
              <input type="hidden" name="documentType" value={documentType} />
              <input type="hidden" name="vaultDocumentId" value={id} />
              <Button kind="secondary">
                Prendre dans le coffre<VisuallyHidden>, {fileName}</VisuallyHidden>
              </Button>
            </PlainForm>
          )}
        </li>
      ))}
    </ul>
  );
}
