import { Actions, Button } from "~/components/button";
import { EmptyState } from "~/components/empty-state";
import { DateInput } from "~/components/fields/date-input";
import { FileInput } from "~/components/fields/file-input";
import { Select } from "~/components/fields/select";
import { PlainForm } from "~/components/plain-form";
import { StatusTag } from "~/components/status-tag";
import { VisuallyHidden } from "~/components/visually-hidden";
import { vaultLabel, vaultTypes, vaultWords } from "~/domain/association/vault-documents";
import { acceptedByPicker } from "~/domain/attachment/file-kinds";
import { sizeInWords } from "~/domain/attachment/file-size";
import type { VaultDocument } from "~/features/associations/vault/queries.server";
import { formState } from "~/platform/forms/form-state";
import { scanWords } from "../documents/scan-words";

const kinds = vaultTypes.map((value) => ({ value, label: vaultWords[value].label }));

/** What is kept, by kind, each with its last day. */
export function KeptDocuments({
  documents,
  mayEdit,
}: {
  documents: readonly VaultDocument[];
  mayEdit: boolean;
}) {
  if (documents.length === 0)
    return (
      <EmptyState title="Aucun document gardé pour l’instant">
        Commencez par le RIB et les statuts : tous vos dossiers les demandent.
      </EmptyState>
    );
  const types = [...new Set(documents.map(({ documentType }) => documentType))];
  const order = (type: string) => vaultTypes.findIndex((known) => known === type);
  types.sort((a, b) => order(a) - order(b));
  return (
    <>
      {types.map((type) => (
        <section key={type} aria-labelledby={`t-${type}`}>
          <h2 id={`t-${type}`}>{vaultLabel(type)}</h2>
          <ul className="file-list">
            {documents
              .filter(({ documentType }) => documentType === type)
              .map((document) => (
                <DocumentRow key={document.id} document={document} mayEdit={mayEdit} />
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function DocumentRow({ document, mayEdit }: { document: VaultDocument; mayEdit: boolean }) {
  const { id, fileName, sizeBytes, scan, keptAt, validUntil, wear, takenInto } = document;
  return (
    <li>
      <a href={`/pieces/${id}`} download>
        {fileName}
      </a>{" "}
      {wear === "expired" && <StatusTag tone="danger">Périmé</StatusTag>}
      {wear === "soon" && <StatusTag tone="warning">À remplacer bientôt</StatusTag>}{" "}
      <span className="muted">
        {sizeInWords(sizeBytes)}, gardé le {keptAt}.{" "}
        {validUntil ? `Valable jusqu’au ${validUntil}.` : "Sans date de fin."} {scanWords[scan]}
        {takenInto > 0 && ` Pris dans ${takenInto} dossier${takenInto > 1 ? "s" : ""}.`}
      </span>
      {mayEdit && (
        <PlainForm label={`Retirer ${fileName}`}>
          <input type="hidden" name="attachmentId" value={id} />
          <Button kind="link">
            Retirer<VisuallyHidden> {fileName}</VisuallyHidden>
          </Button>
        </PlainForm>
      )}
    </li>
  );
}

/** One document at a time: what it is, until when, and the file. */
export function VaultForm({ associationId, typed }: { associationId: string; typed: object }) {
  const form = formState(null, typed);
  return (
    <section aria-labelledby="garder">
      <h2 id="garder">Garder un document</h2>
      <PlainForm action={`/associations/${associationId}/documents/envoi`} hasFiles>
        <Select
          label="De quel document s’agit-il&nbsp;?"
          placeholder="Choisir"
          options={kinds}
          {...form.field("documentType")}
        />
        <DateInput
          label="Valable jusqu’au"
          hint="Laissez vide s’il n’a pas de date de fin. Par exemple 30 6 2027"
          isOptional
          {...form.date("validUntil")}
        />
        <FileInput name="file" label="Le fichier" accept={acceptedByPicker} />
        <Actions>
          <Button>Garder ce document</Button>
        </Actions>
      </PlainForm>
    </section>
  );
}
