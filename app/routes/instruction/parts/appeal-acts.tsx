import { Button } from "~/components/button";
import { DateTime } from "~/components/date-time";
import { HiddenVersion } from "~/components/fields/hidden-version";
import { TextArea } from "~/components/fields/text-area";
import { Notice, type NoticeTone } from "~/components/notice";
import { PlainForm } from "~/components/plain-form";
import { SummaryList } from "~/components/summary-list";
import { appealClockSentence, type AppealClock } from "~/domain/appeal/answer-clock";
import { isAppealOpen } from "~/domain/appeal/lifecycle";
import { typeset } from "~/domain/text/typography";
import type { AppealPage, ExaminedAppeal } from "~/features/appeals/queries.server";
import { formState } from "~/platform/forms/form-state";

interface AppealActsProps {
  page: AppealPage;
  appeal: ExaminedAppeal;
  mayExamine: boolean;
  maySettle: boolean;
  answer: unknown;
}

const tones = { running: "info", soon: "warning", lapsed: "danger" } as const satisfies Record<
  AppealClock["state"],
  NoticeTone
>;

/** The clock of the appeal, what was found, and the next act of who reads the page. */
export function AppealActs({ page, appeal, mayExamine, maySettle, answer }: AppealActsProps) {
  const { status, target, isLate, clock } = appeal;
  const isOpen = isAppealOpen(status);
  const isOnAgenda = page.status === "appeal_pending";
  const isForAgent = target === "inadmissibility";
  const mayAnswer = maySettle && isOpen && !isOnAgenda;
  return (
    <>
      {isOpen && <Notice tone={tones[clock.state]} title={appealClockSentence(clock)} />}
      {isOpen && isLate && (
        <Notice tone="warning" title="Recours tardif">
          Il peut être rejeté pour ce seul motif, ou examiné comme les autres.
        </Notice>
      )}
      {appeal.contestedReason && (
        <SummaryList rows={[{ term: "Motif de l’irrecevabilité", value: appeal.contestedReason }]} />
      )}
      <Examination appeal={appeal} mayExamine={mayExamine} answer={answer} />
      {isOpen && !isForAgent && status === "examined" && (
        <Notice title={isOnAgenda ? "Inscrit à l’ordre du jour d’une séance" : "À inscrire à une séance"}>
          {isOnAgenda
            ? "Le comité y entend les seuls financeurs contestés. Sa décision remplace la précédente."
            : "L’administration de l’appel l’ajoute à l’ordre du jour d’une séance, comme un dossier noté."}
        </Notice>
      )}
      {mayAnswer && isForAgent && status === "examined" && (
        <AnswerForm
          kind="admit"
          title="Admettre le dossier"
          words="L’irrecevabilité est levée&nbsp;: le dossier redevient recevable et son examen reprend."
          appeal={appeal}
          answer={answer}
        />
      )}
      {mayAnswer && (isForAgent ? status === "examined" || isLate : isLate) && (
        <AnswerForm
          kind="reject"
          title={isLate ? "Rejeter comme tardif" : "Rejeter le recours"}
          words="Ce qui avait été décidé est maintenu. L’association lira le motif, et comment saisir le tribunal administratif."
          appeal={appeal}
          answer={answer}
        />
      )}
      {!isOpen && appeal.answeredAt && (
        <SummaryList
          rows={[
            {
              term: "Réponse",
              value: (
                <>
                  le <DateTime at={appeal.answeredAt} />
                  {appeal.answer ? "" : ", par la décision d’un comité"}
                </>
              ),
            },
            ...(appeal.answer ? [{ term: "Motif", value: appeal.answer }] : []),
          ]}
        />
      )}
    </>
  );
}

function Examination({
  appeal,
  mayExamine,
  answer,
}: Pick<AppealActsProps, "appeal" | "mayExamine" | "answer">) {
  const form = formState(answer, {}, "examine");
  if (appeal.examinedAt)
    return (
      <SummaryList
        rows={[
          { term: "Examen", value: appeal.note },
          {
            term: "Examiné",
            value: (
              <>
                par {appeal.examiner}, le <DateTime at={appeal.examinedAt} />. L’association ne lit pas cette
                note.
              </>
            ),
          },
        ]}
      />
    );
  if (!isAppealOpen(appeal.status)) return null;
  if (!mayExamine)
    return <Notice title="À examiner">Un instructeur écrit ce qu’il constate avant toute réponse.</Notice>;
  return (
    <PlainForm form="examine" label="Examiner le recours">
      <h2>Examiner le recours</h2>
      <HiddenVersion version={appeal.version} />
      <TextArea
        label="Ce que vous constatez"
        hint="Ce que le recours apporte de nouveau, ce qui tient, ce qui ne tient pas. Le comité lira cette note&nbsp;; l’association, non."
        rows={8}
        max={5_000}
        {...form.field("note")}
      />
      <Button>Enregistrer l’examen</Button>
    </PlainForm>
  );
}

function AnswerForm({
  kind,
  title,
  words,
  appeal,
  answer,
}: {
  kind: "admit" | "reject";
  title: string;
  words: string;
  appeal: ExaminedAppeal;
  answer: unknown;
}) {
  const form = formState(answer, {}, kind);
  return (
    <PlainForm form={kind} label={title}>
      <h2>{title}</h2>
      <p>{typeset(words)}</p>
      <HiddenVersion version={appeal.version} />
      <TextArea label="Motif" idPrefix={kind} rows={4} max={3_000} {...form.field("reason")} />
      <Button kind={kind === "reject" ? "danger" : undefined}>{title}</Button>
    </PlainForm>
  );
}
