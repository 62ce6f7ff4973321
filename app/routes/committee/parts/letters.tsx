import { Card } from "~/components/card";
import { LetterReading } from "~/components/letter-reading";
import { Stack } from "~/components/layout";
import { StatusTag } from "~/components/status-tag";
import { SummaryList } from "~/components/summary-list";
import { anomalyWords, isToMend } from "~/domain/decision/letter-anomalies";
import { letterWords } from "~/domain/decision/letter-words";
import { typeset } from "~/domain/text/typography";
import type { PublicationLetter } from "~/features/publications/publication-letters.server";

/** Every letter as its association will read it: those to mend first, with what is wrong. */
export function Letters({ letters, hidden }: { letters: readonly PublicationLetter[]; hidden: number }) {
  const live = letters.filter(({ isMoot }) => !isMoot);
  const toMend = live.filter(({ anomalies }) => isToMend(anomalies));
  const inOrder = [...toMend, ...letters.filter((letter) => !toMend.includes(letter))];
  return (
    <section aria-labelledby="lettres">
      <h2 id="lettres">{letters.length === 1 ? "1 lettre" : `${letters.length} lettres`}</h2>
      <p>{typeset(countWords(live, toMend.length))}</p>
      {hidden > 0 && (
        <p>
          {typeset(
            hidden === 1
              ? "1 lettre ne vous est pas montrée : vous êtes lié à son dossier."
              : `${hidden} lettres ne vous sont pas montrées : vous êtes lié à leurs dossiers.`,
          )}
        </p>
      )}
      <Stack>
        {inOrder.map((letter) => (
          <Letter key={letter.id} {...letter} />
        ))}
      </Stack>
    </section>
  );
}

/** "37 prêtes, 2 à corriger" while they wait; then how many were opened. */
function countWords(live: readonly PublicationLetter[], toMend: number): string {
  const sent = live.filter(({ sentAt }) => sentAt !== null);
  if (sent.length > 0) {
    const read = sent.filter(({ firstReadAt }) => firstReadAt !== null).length;
    return `${read} ${read > 1 ? "ouvertes" : "ouverte"} par les associations sur ${sent.length} ${sent.length > 1 ? "envoyées" : "envoyée"}.`;
  }
  const ready = live.length - toMend;
  return `${ready} ${ready > 1 ? "prêtes" : "prête"}, ${toMend} à corriger.`;
}

function Letter({ number, body, sentAt, firstReadAt, isMoot, anomalies }: PublicationLetter) {
  const words = letterWords(body);
  const shown = isMoot ? [] : anomalies;
  return (
    <Card
      title={`${number} – ${body.association}`}
      top={
        <>
          {sentAt && <StatusTag tone="success">Envoyée</StatusTag>}
          {isMoot && <StatusTag tone="neutral">Dossier retiré, ne part pas</StatusTag>}
          {shown.map((anomaly) => (
            <StatusTag key={anomaly} tone={anomalyWords[anomaly].isToMend ? "danger" : "warning"}>
              {anomalyWords[anomaly].label}
            </StatusTag>
          ))}
        </>
      }
    >
      {shown.length > 0 && (
        <ul>
          {shown.map((anomaly) => (
            <li key={anomaly}>{typeset(anomalyWords[anomaly].sentence)}</li>
          ))}
        </ul>
      )}
      {sentAt && (
        <p className="muted">
          <LetterReading sentAt={sentAt} firstReadAt={firstReadAt} />
        </p>
      )}
      <p>{typeset(words.opening)}</p>
      <SummaryList
        rows={[
          ...words.lines.map((line) => ({ term: line.funder, value: line.words })),
          { term: "Motif", value: words.reason },
        ]}
      />
      <details>
        <summary>Le reste de la lettre</summary>
        <p>{typeset(words.session)}</p>
        <p>{typeset(words.followUp)}</p>
      </details>
    </Card>
  );
}
