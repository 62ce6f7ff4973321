import { DateTime } from "~/components/date-time";
import { moneyWords } from "~/components/money";
import { StatusTag } from "~/components/status-tag";
import { SummaryList } from "~/components/summary-list";
import { Timeline } from "~/components/timeline";
import { documentLabel } from "~/domain/attachment/document-words";
import { missingInWords } from "~/domain/attachment/missing-document";
import { sizeInWords } from "~/domain/attachment/file-size";
import { statusWords } from "~/domain/application/status-words";
import { overallWords } from "~/domain/eligibility/overall-words";
import { typeset } from "~/domain/text/typography";
import type { Evidence } from "~/features/applications/evidence/evidence.server";
import { SinceLastYear } from "./since-last-year";
import { VerdictFindings } from "./verdict-findings";

/** Everything the dossier holds, in the order in which it is read. */
export function EvidencePane({ evidence }: { evidence: Evidence }) {
  const { verdict } = evidence;
  return (
    <>
      {verdict && (
        <section aria-labelledby="eligibilite">
          <h2 id="eligibilite">
            Éligibilité{" "}
            <StatusTag tone={overallWords[verdict.overall].tone}>
              {overallWords[verdict.overall].label}
            </StatusTag>
          </h2>
          <VerdictFindings findings={verdict.findings} />
        </section>
      )}
      {evidence.sinceLastYear && <SinceLastYear since={evidence.sinceLastYear} />}
      {evidence.sections.map(({ code, title, rows }) => (
        <section key={code} aria-labelledby={`rubrique-${code}`}>
          <h2 id={`rubrique-${code}`}>{typeset(title)}</h2>
          <SummaryList rows={rows} />
        </section>
      ))}
      <section aria-labelledby="pieces">
        <h2 id="pieces">Pièces jointes</h2>
        <p>
          <a href={`/dossiers/${evidence.number}/dossier.pdf`} download>
            Tout le dossier (PDF)
          </a>
        </p>
        {evidence.files.length === 0 && <p className="muted">Aucune pièce jointe.</p>}
        <ul>
          {evidence.files.map(({ id, documentType, fileName, sizeBytes }) => (
            <li key={id}>
              {typeset(`${documentLabel(documentType)} : `)}
              <a href={`/pieces/${id}`}>{fileName}</a> ({sizeInWords(sizeBytes)})
            </li>
          ))}
        </ul>
      </section>
      {evidence.missingDocuments.length > 0 && (
        <section aria-labelledby="absentes">
          <h2 id="absentes">Pièces qui ne sont pas jointes</h2>
          <SummaryList
            rows={evidence.missingDocuments.map(({ documentType, reason, words }) => ({
              term: documentLabel(documentType),
              value: missingInWords(reason, words),
            }))}
          />
        </section>
      )}
      <section aria-labelledby="autres">
        <h2 id="autres">Autres dossiers de l’association</h2>
        {evidence.others.length === 0 && <p className="muted">Aucun autre dossier déposé.</p>}
        <ul>
          {evidence.others.map(({ number, title, status, awarded }) => (
            <li key={number}>
              {number} – {typeset(title)} ({statusWords[status].label}
              {awarded > 0 && `, ${moneyWords(awarded)} accordés`})
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="histoire">
        <h2 id="histoire">Histoire du dossier</h2>
        <Timeline
          steps={evidence.steps.map(({ label, at, reason }, index) => ({
            label: `${index + 1}. ${label}`,
            state: "done",
            date: <DateTime at={at} />,
            note: reason || undefined,
          }))}
        />
      </section>
    </>
  );
}
