import { AppealToRead } from "~/components/appeal-to-read";
import { DateTime } from "~/components/date-time";
import { Notice } from "~/components/notice";
import { SummaryList } from "~/components/summary-list";
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
        <SummaryList
          rows={[
            { term: "Examen du recours", value: appeal.note },
            {
              term: "Examiné",
              value: (
                <>
                  par {appeal.examiner}, le <DateTime at={appeal.examinedAt} />
                </>
              ),
            },
          ]}
        />
      )}
      <h2>Le projet</h2>
    </section>
  );
}
