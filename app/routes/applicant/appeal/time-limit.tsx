import { Notice } from "~/components/notice";
import { SummaryList } from "~/components/summary-list";
import { contestedLineWords, lateWords, targetWords, timeLimitSentence } from "~/domain/appeal/words";
import { typeset } from "~/domain/text/typography";
import type { OwnAppealPage } from "~/features/appeals/own-appeal.server";

/** What is contested, and until when: a late appeal is said to be late before it is written. */
export function TimeLimit({ ground }: { ground: NonNullable<OwnAppealPage["ground"]> }) {
  const { target, lines, reason, isLate } = ground;
  return (
    <>
      <Notice tone={isLate ? "warning" : "info"} title={timeLimitSentence(ground)}>
        {isLate
          ? lateWords
          : "Envoyé dans ce délai, il prolonge celui pour saisir le tribunal administratif. Sans réponse deux mois après son envoi, il est considéré comme rejeté."}
      </Notice>
      <h2>Ce que vous contestez</h2>
      <p>{typeset(`Votre recours porte sur ${targetWords[target]}.`)}</p>
      {reason && <SummaryList rows={[{ term: "Motif donné", value: reason }]} />}
      {lines.length === 1 && (
        <SummaryList rows={lines.map((line) => ({ term: line.funder, value: contestedLineWords(line) }))} />
      )}
    </>
  );
}
