import { Button } from "~/components/button";
import { Card } from "~/components/card";
import { FileInput } from "~/components/fields/file-input";
import { PlainForm } from "~/components/plain-form";
import { StatusTag } from "~/components/status-tag";
import { VisuallyHidden } from "~/components/visually-hidden";
import { acceptedByPicker } from "~/domain/attachment/file-kinds";
import { sizeInWords } from "~/domain/attachment/file-size";
import { instantInWords } from "~/domain/calendar/paris";
import { typeset } from "~/domain/text/typography";
import { scanWords } from "./scan-words";

interface JoinedFile {
  id: string;
  fileName: string;
  sizeBytes: number;
  scan: keyof typeof scanWords;
  uploadedAt: string;
}

interface Props {
  number: string;
  isEditable: boolean;
  document: {
    type: string;
    label: string;
    why: string;
    isRequiredByRule: boolean;
    files: readonly JoinedFile[];
  };
}

/** One document asked: why, what is there, and a form of its own that needs no script. */
export function DocumentCard({ number, document, isEditable }: Props) {
  const { type, label, why, isRequiredByRule, files } = document;
  const status = files.length > 0 ? "Jointe" : isRequiredByRule ? "Pas encore jointe" : "Facultative";
  return (
    <Card
      title={label}
      level={2}
      top={
        <StatusTag tone={files.length > 0 ? "plain" : isRequiredByRule ? "warning" : "neutral"}>
          {status}
        </StatusTag>
      }
    >
      <p>{typeset(why)}</p>
      {files.length > 0 && (
        <ul className="file-list">
          {files.map((file) => (
            <FileRow key={file.id} file={file} isEditable={isEditable} />
          ))}
        </ul>
      )}
      {isEditable && (
        <PlainForm action={`/dossiers/${number}/pieces/envoi`} hasFiles label={`Joindre\u00A0: ${label}`}>
          <input type="hidden" name="documentType" value={type} />
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
    </Card>
  );
}

function FileRow({ file, isEditable }: { file: JoinedFile; isEditable: boolean }) {
  return (
    <li>
      <a href={`/pieces/${file.id}`} download>
        {file.fileName}
      </a>{" "}
      <span className="muted">
        {sizeInWords(file.sizeBytes)}, joint le {instantInWords(new Date(file.uploadedAt))}.{" "}
        {scanWords[file.scan]}
      </span>
      {isEditable && (
        <PlainForm label={`Retirer ${file.fileName}`}>
          <input type="hidden" name="attachmentId" value={file.id} />
          <Button kind="link">
            Retirer<VisuallyHidden> {file.fileName}</VisuallyHidden>
          </Button>
        </PlainForm>
      )}
    </li>
  );
}
