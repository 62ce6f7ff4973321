import { AppealToRead } from "~/components/appeal-to-read";
import { DateTime } from "~/components/date-time";
import { Notice } from "~/components/notice";
import { appealClockSentence } from "~/domain/appeal/answer-clock";
import { typeset } from "~/domain/text/typography";
import type { ExaminedAppeal } from "~/features/appeals/queries.server";

/** The appeal that the session answers: its grounds, and what the instructor found. */
export function HeardAppeal({ appeal }: { appeal: ExaminedAppeal }) {
  return (
    <section aria-label="Recours">
      <Notice tone="warning" title="Ce dossier revient sur un recours">
        {appeal.answeredAt === null && <p>{typeset(appealClockSentence(appeal.clock))}</p>}
        <p>
          {typeset(
            "La décision remplace la précédente pour les financeurs contestés. Elle ne peut pas réduire ce qui est déjà accordé.",
          )}
        </p>
      </Notice>
      <AppealToRead appeal={appeal} />
      {appeal.examinedAt && (
        <>
          <h2>Examen du recours</h2>
          <p className="muted">
            {appeal.examiner}, <DateTime at={appeal.examinedAt} />
          </p>
          <p className="voice-body">{typeset(appeal.note)}</p>
        </>
      )}
      <h2>Le projet</h2>
    </section>
  );
}
