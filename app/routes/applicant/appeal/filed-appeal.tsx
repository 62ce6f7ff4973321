import { AppealToRead } from "~/components/appeal-to-read";
import { ButtonLink } from "~/components/button";
import { DateTime } from "~/components/date-time";
import { Notice, type NoticeTone } from "~/components/notice";
import { SummaryList } from "~/components/summary-list";
import { silenceSentence } from "~/domain/appeal/answer-clock";
import { courtWords } from "~/domain/appeal/court-words";
import type { AppealStatus } from "~/domain/appeal/lifecycle";
import { filedLateWords } from "~/domain/appeal/words";
import { typeset } from "~/domain/text/typography";
import type { AppealView } from "~/features/appeals/appeal-view.server";

const titles = {
  recorded: "À nous\u00A0: nous examinons votre recours.",
  examined: "À nous\u00A0: votre recours est examiné, il attend sa réponse.",
  upheld: "Votre recours est accepté.",
  upheld_in_part: "Votre recours est accepté en partie.",
  rejected: "Votre recours est rejeté.",
} as const satisfies Record<AppealStatus, string>;

const tones = {
  recorded: "info",
  examined: "info",
  upheld: "success",
  upheld_in_part: "success",
  rejected: "warning",
} as const satisfies Record<AppealStatus, NoticeTone>;

/** Where an appeal stands, who must act and by when, then what was written. */
export function FiledAppeal({ number, appeal }: { number: string; appeal: AppealView }) {
  const { status, clock, isLate, answer, answeredAt } = appeal;
  const isByCommittee = answeredAt !== null && answer === "";
  return (
    <>
      <Notice tone={tones[status]} title={titles[status]}>
        {answeredAt === null && <p>{typeset(silenceSentence(clock))}</p>}
        {answeredAt === null && isLate && <p>{typeset(filedLateWords)}</p>}
        {answeredAt && (
          <p>
            Réponse du <DateTime at={new Date(answeredAt)} />.
          </p>
        )}
        {isByCommittee && (
          <ButtonLink to={`/dossiers/${number}/decision`}>Lire la décision sur le recours</ButtonLink>
        )}
      </Notice>
      {answer && <SummaryList rows={[{ term: "Motif de la réponse", value: answer }]} />}
      {answer && status === "rejected" && <WayToCourt />}
      <h2>Ce que vous avez écrit</h2>
      <AppealToRead appeal={{ ...appeal, filedAt: new Date(appeal.filedAt) }} />
    </>
  );
}

function WayToCourt() {
  const [opening, ...ways] = courtWords;
  return (
    <>
      <h2>Voies et délais de recours</h2>
      <p>{typeset(opening)}</p>
      <ul>
        {ways.map((way) => (
          <li key={way}>{typeset(way)}</li>
        ))}
      </ul>
    </>
  );
}
