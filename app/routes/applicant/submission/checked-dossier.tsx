import { setType } from "~/components/set-type";
import { SummaryList } from "~/components/summary-list";
import { documentLabel } from "~/domain/attachment/document-words";
import { sizeInWords } from "~/domain/attachment/file-size";

interface SectionsProps {
  sections: readonly {
    code: string;
    title: string;
    to: string;
    rows: readonly { term: string; value: string }[];
  }[];
  isEditable: boolean;
}

/** Every answer, by section, with one way back to the section. */
export function CheckedSections({ sections, isEditable }: SectionsProps) {
  return (
    <>
      {sections.map(({ code, title, to, rows }) => (
        <section key={code} aria-labelledby={`rubrique-${code}`}>
          <h2 id={`rubrique-${code}`}>{setType(title)}</h2>
          {isEditable && (
            <p>
              <a href={to}>
                Modifier<span className="visually-hidden">{setType(` la rubrique : ${title}`)}</span>
              </a>
            </p>
          )}
          {rows.length > 0 ? <SummaryList rows={rows} /> : <p className="muted">Rien n’est encore saisi.</p>}
        </section>
      ))}
    </>
  );
}

interface FilesProps {
  number: string;
  files: readonly { documentType: string; fileName: string; sizeBytes: number; sha256: string }[];
  isEditable: boolean;
}

export function CheckedFiles({ number, files, isEditable }: FilesProps) {
  return (
    <section aria-labelledby="pieces">
      <h2 id="pieces">Pièces jointes</h2>
      {isEditable && (
        <p>
          <a href={`/dossiers/${number}/pieces`}>
            Modifier<span className="visually-hidden"> les pièces jointes</span>
          </a>
        </p>
      )}
      {files.length === 0 ? (
        <p className="muted">Aucune pièce jointe.</p>
      ) : (
        <ul>
          {files.map(({ documentType, fileName, sizeBytes, sha256 }) => (
            <li key={documentType + sha256}>
              {setType(`${documentLabel(documentType)} : `)}
              <strong>{fileName}</strong> ({sizeInWords(sizeBytes)})
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
