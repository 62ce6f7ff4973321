import { Button } from "~/components/button";
import { DayText } from "~/components/date-time";
import { LetterReading } from "~/components/letter-reading";
import { Notice, type NoticeTone } from "~/components/notice";
import { PlainForm } from "~/components/plain-form";
import { appealClockSentence, type AppealClock } from "~/domain/appeal/answer-clock";
import { appealStatusWords, isAppealOpen } from "~/domain/appeal/lifecycle";
import { mayTake } from "~/domain/application/lifecycle";
import { opinionKindWords } from "~/domain/opinion/kinds";
import { opinionWords } from "~/domain/review/opinion-words";
import { clockSentence } from "~/domain/review/clock-words";
import { typeset } from "~/domain/text/typography";
import type { Evidence } from "~/features/applications/evidence/evidence.server";
import type { GivenOpinion } from "~/features/exchange/queries.server";
import type { AfterDecision, ToldLetter } from "~/features/instruction/after-decision.server";
import { useDossierAddress } from "./use-dossier-address";

interface DossierStatesProps {
  evidence: Evidence;
  opinions: readonly GivenOpinion[];
  after: AfterDecision;
  mayAct: boolean;
}

const tones = { running: "info", suspended: "info", soon: "warning", late: "danger" } satisfies Record<
  Evidence["clock"]["state"],
  NoticeTone
>;

const answered = [
  "granted",
  "partially_granted",
  "refused",
  "withdrawn",
  "inadmissible",
  "implicitly_refused",
  "dismissed",
  "rest_pending",
  "under_appeal",
  "appeal_pending",
];
const appealTones = { running: "info", soon: "warning", lapsed: "danger" } as const satisfies Record<
  AppealClock["state"],
  NoticeTone
>;

/** What runs, what waits and what came back: the clock, the request for a complement, the directory, the opinions. */
export function DossierStates({ evidence, opinions, after, mayAct }: DossierStatesProps) {
  const { letters, appeal } = after;
  const { clock, complements, alerts, status, number } = evidence;
  const last = complements.at(-1);
  const isOpen = last && last.answeredAt === null && last.cancelledAt === null;
  const toAccept = last && last.answeredAt !== null && last.acceptedAt === null ? last : null;
  const given = opinions.filter(({ givenAt }) => givenAt !== null);
  const address = useDossierAddress(number);
  const appealPage = <a href={address("recours")}>Lire le recours</a>;
  return (
    <>
      {appeal &&
        (isAppealOpen(appeal.status) ? (
          <Notice tone={appealTones[appeal.clock.state]} title={appealClockSentence(appeal.clock)}>
            <p>
              {appeal.status === "recorded"
                ? "Recours gracieux à examiner. "
                : "Recours gracieux examiné, à répondre. "}
              {appealPage}
            </p>
          </Notice>
        ) : (
          <Notice title={`Recours gracieux : ${appealStatusWords[appeal.status].label.toLowerCase()}`}>
            <p>{appealPage}</p>
          </Notice>
        ))}
      {letters.length === 0 && !answered.includes(status) && (
        <Notice tone={tones[clock.state]} title={clockSentence(clock)}>
          {isOpen && (
            <p>
              {typeset("Complément demandé, attendu le ")}
              <DayText on={last.dueOn} />
              {". "}
              <a href={address("complement")}>Voir la demande</a>
            </p>
          )}
          {mayAct && clock.state === "late" && mayTake("lapse-into-refusal", status) && (
            <p>
              <a href={address("silence")}>Constater ce refus</a>
            </p>
          )}
        </Notice>
      )}
      {letters[0] && <Told letter={letters[0]} />}
      {toAccept && (
        <Notice tone="success" title="L’association a répondu à votre demande de complément">
          <p>
            Les réponses modifiées sont montrées dans leur rubrique, avant et après.{" "}
            <a href={address("complement")}>Relire la demande</a>
          </p>
          {mayAct && (
            <PlainForm action={address("complement")} form="accept" label="Réponse au complément">
              <input type="hidden" name="requestId" value={toAccept.id} />
              <Button kind="secondary" icon="check">
                Complet
              </Button>
            </PlainForm>
          )}
        </Notice>
      )}
      {alerts.map((alert) => (
        <Notice key={alert} tone="warning" title={alert} />
      ))}
      {given.map(({ id, kind, partner, stance, body }) => (
        <Notice
          key={id}
          title={`Avis ${stance ? opinionWords[stance].toLowerCase() : ""} – ${partner} (${opinionKindWords(kind).label})`}
        >
          {body ?? ""}
        </Notice>
      ))}
    </>
  );
}

function Told({ letter }: { letter: ToldLetter }) {
  return (
    <Notice title="La décision est notifiée">
      <p>
        <LetterReading {...letter} />
      </p>
    </Notice>
  );
}
