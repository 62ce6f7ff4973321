import { DateTime } from "~/components/date-time";
import { StatusTag } from "~/components/status-tag";
import { SummaryList } from "~/components/summary-list";
import { Timeline } from "~/components/timeline";
import { documentLabel } from "~/domain/attachment/document-words";
import { missingInWords } from "~/domain/attachment/missing-document";
import { sizeInWords } from "~/domain/attachment/file-size";
import { overallWords } from "~/domain/eligibility/overall-words";
import { typeset } from "~/domain/text/typography";
import type { Evidence } from "~/features/applications/evidence/evidence.server";
import { SinceLastYear } from "./since-last-year";
import type { DossierExchange } from "~/features/exchange/queries.server";
import { AnswerChanges } from "./answer-changes";
import { InternalNotes } from "./internal-notes";
import { OtherGrants } from "./other-grants";
import { VerdictFindings } from "./verdict-findings";

interface EvidencePaneProps {
  evidence: Evidence;
  exchange: DossierExchange;
  answer: unknown;
}

/** Everything the dossier holds, in the order in which it is read. */
export function EvidencePane({ evidence, exchange, answer }: EvidencePaneProps) {
  const { verdict, complements, number } = evidence;
  return (
    <div className="evidence">
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
      <OtherGrants others={evidence.others} />
      {evidence.sections.map(({ code, title, rows }) => (
        <section key={code} id={`rubrique-${code}`} tabIndex={-1} aria-labelledby={`titre-${code}`}>
          <h2 id={`titre-${code}`}>{typeset(title)}</h2>
          <AnswerChanges section={code} complements={complements} />
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
        <AnswerChanges section="documents" complements={complements} />
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
      <InternalNotes notes={exchange.notes} messages={exchange.messages} number={number} answer={answer} />
      <section aria-labelledby="histoire">
        <h2 id="histoire">Histoire du dossier</h2>
        <Timeline
          steps={evidence.steps.map(({ label, at, reason }, index) => ({
            label: `${index + 1}. ${label}`,
            state: "done",
            date: <DateTime at={new Date(at)} />,
            note: reason || undefined,
          }))}
        />
      </section>
    </div>
  );
}
