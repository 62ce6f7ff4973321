import type { ComponentProps } from "react";
import { Button } from "~/components/button";
import { Card } from "~/components/card";
import { FileInput } from "~/components/fields/file-input";
import { PlainForm } from "~/components/plain-form";
import { StatusTag } from "~/components/status-tag";
import { VisuallyHidden } from "~/components/visually-hidden";
import { acceptedByPicker } from "~/domain/attachment/file-kinds";
import { sizeInWords } from "~/domain/attachment/file-size";
import { missingInWords, type MissingReason } from "~/domain/attachment/missing-document";
import { instantInWords } from "~/domain/calendar/paris";
import { typeset } from "~/domain/text/typography";
import type { FormState } from "~/platform/forms/form-state";
import { OfferedDocuments } from "./offered-documents";
import { MissingForm } from "./missing-form";
import { scanWords } from "./scan-words";

const missingWords = { later: "Plus tard", not_concerned: "Non concerné" } as const;

interface JoinedFile {
  id: string;
  fileName: string;
  sizeBytes: number;
  scan: keyof typeof scanWords;
  uploadedAt: string;
}

interface Status {
  readonly tone: "plain" | "warning" | "neutral";
  readonly words: string;
}

interface Props {
  number: string;
  isEditable: boolean;
  document: {
    type: string;
    label: string;
    why: string;
    isRequiredByRule: boolean;
    isNoLongerAsked: boolean;
    isSpared: boolean;
    files: readonly JoinedFile[];
    missing: { reason: MissingReason; words: string } | null;
    offered: ComponentProps<typeof OfferedDocuments>["offered"];
  };
  /** The refused form, when it is that of this document. */
  form: FormState | null;
}

/** One document asked: why, what is there, and a form of its own that needs no script. */
export function DocumentCard({ number, document, isEditable, form }: Props) {
  const { type, label, why, isRequiredByRule, isNoLongerAsked, isSpared, files, missing, offered } = document;
  const status = statusOf(document);
  return (
    <Card title={label} level={2} top={<StatusTag tone={status.tone}>{status.words}</StatusTag>}>
      <p>{typeset(why)}</p>
      {files.length > 0 && (
        <ul className="file-list">
          {files.map((file) => (
            <FileRow key={file.id} file={file} isEditable={isEditable} />
          ))}
        </ul>
      )}
      {files.length === 0 && missing && <p>{missingInWords(missing.reason, missing.words)}.</p>}
      {isEditable && <OfferedDocuments number={number} offered={offered} />}
      {isEditable && !isNoLongerAsked && (
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
      {isEditable && isRequiredByRule && (!isSpared || missing) && files.length === 0 && (
        <MissingForm type={type} label={label} missing={missing} form={form} />
      )}
    </Card>
  );
}

function statusOf({
  isNoLongerAsked,
  isRequiredByRule,
  isSpared,
  files,
  missing,
}: Props["document"]): Status {
  if (isNoLongerAsked) return { tone: "neutral", words: "Jointe, plus demandée" };
  if (files.length > 0) return { tone: "plain", words: "Jointe" };
  if (isSpared && !missing) return { tone: "neutral", words: "Pas nécessaire pour vous" };
  const tone = isRequiredByRule ? "warning" : "neutral";
  if (missing) return { tone, words: missingWords[missing.reason] };
  return { tone, words: isRequiredByRule ? "Pas encore jointe" : "Facultative" };
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
