import { Card } from "~/components/card";
import { Stack } from "~/components/layout";
import { StatusTag } from "~/components/status-tag";
import { SummaryList } from "~/components/summary-list";
import type { LetterBody } from "~/domain/decision/letter";
import { letterWords } from "~/domain/decision/letter-words";
import { typeset } from "~/domain/text/typography";

export interface LetterCard {
  readonly id: string;
  readonly number: string;
  readonly body: LetterBody;
  readonly sentAt: Date | null;
  readonly isMoot: boolean;
  readonly hasNoReader: boolean;
}

/** Every letter as its association will read it, anomalies said first. */
export function Letters({ letters, hidden }: { letters: readonly LetterCard[]; hidden: number }) {
  const troubled = letters.filter(({ hasNoReader, isMoot }) => hasNoReader && !isMoot).length;
  return (
    <section aria-labelledby="lettres">
      <h2 id="lettres">{letters.length === 1 ? "1 lettre" : `${letters.length} lettres`}</h2>
      {troubled > 0 && (
        <p>{typeset(`${troubled} sans destinataire : aucun compte de l’association ne peut la recevoir.`)}</p>
      )}
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
        {letters.map((letter) => (
          <Letter key={letter.id} {...letter} />
        ))}
      </Stack>
    </section>
  );
}

function Letter({ number, body, sentAt, isMoot, hasNoReader }: LetterCard) {
  const words = letterWords(body);
  return (
    <Card
      title={`${number} – ${body.association}`}
      top={
        <>
          {sentAt && <StatusTag tone="success">Envoyée</StatusTag>}
          {isMoot && <StatusTag tone="neutral">Dossier retiré, ne part pas</StatusTag>}
          {hasNoReader && !isMoot && <StatusTag tone="warning">Sans destinataire</StatusTag>}
        </>
      }
    >
      <p>{typeset(words.opening)}</p>
      <SummaryList
        rows={[
          ...words.lines.map((line) => ({ term: line.funder, value: line.words })),
          { term: "Motif", value: words.reason },
        ]}
      />
    </Card>
  );
}
