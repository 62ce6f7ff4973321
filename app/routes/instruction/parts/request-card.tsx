import { Button } from "~/components/button";
import { DateTime, DayText } from "~/components/date-time";
import { DateInput } from "~/components/fields/date-input";
import { Notice } from "~/components/notice";
import { PlainForm } from "~/components/plain-form";
import { StatusTag } from "~/components/status-tag";
import { mayTake, type ApplicationStatus } from "~/domain/application/lifecycle";
import { parisDay } from "~/domain/calendar/paris";
import { subjectLabel } from "~/domain/complement/subjects";
import { typeset } from "~/domain/text/typography";
import type { ComplementPage } from "~/features/instruction/complements/queries.server";
import { formState } from "~/platform/forms/form-state";

interface RequestCardProps {
  request: ComplementPage["requests"][number];
  status: ApplicationStatus;
  now: Date;
  answer: unknown;
}

/** One request: what was asked, where it stands, and the decision to take when nobody answered. */
export function RequestCard({ request, status, now, answer }: RequestCardProps) {
  const { id, askedBy, askedAt, dueOn, message, subjects, answeredAt, acceptedAt, cancelledAt } = request;
  const isOpen = answeredAt === null && cancelledAt === null;
  const isLate = isOpen && dueOn < parisDay(new Date(now));
  const form = formState(answer, {}, "extend");
  return (
    <section className="request-card" aria-labelledby={`demande-${id}`}>
      <h2 id={`demande-${id}`}>
        {typeset("Demande du ")}
        <DateTime at={new Date(askedAt)} />{" "}
        <StatusTag tone={isLate ? "danger" : isOpen ? "warning" : "success"}>
          {isLate
            ? "Sans réponse"
            : isOpen
              ? "En attente"
              : acceptedAt
                ? "Complet"
                : answeredAt
                  ? "Répondu, à relire"
                  : "Close"}
        </StatusTag>
      </h2>
      <p>
        Par {askedBy}, réponse attendue avant le <DayText on={dueOn} />.
      </p>
      <p className="voice-body">{typeset(message)}</p>
      <ul>
        {subjects.map((subject) => (
          <li key={subject}>{typeset(subjectLabel(subject))}</li>
        ))}
      </ul>
      {answeredAt && acceptedAt === null && (
        <PlainForm form="accept" label="Réponse au complément">
          <input type="hidden" name="requestId" value={id} />
          <Button icon="check">Complet</Button>
        </PlainForm>
      )}
      {isLate && (
        <Notice tone="warning" title="L’association n’a pas répondu : à vous de décider">
          Prolongez, reprenez l’instruction avec ce que le dossier contient, ou déclarez-le irrecevable avec
          un motif.
        </Notice>
      )}
      {isOpen && (
        <>
          <PlainForm form="extend" label="Prolonger le délai">
            <input type="hidden" name="requestId" value={id} />
            <DateInput label="Nouveau dernier jour" idPrefix="x" {...form.date("dueOn")} />
            <Button kind="secondary">Prolonger</Button>
          </PlainForm>
          <PlainForm form="give-up" label="Reprendre sans attendre">
            <input type="hidden" name="requestId" value={id} />
            <Button kind="secondary">Reprendre l’instruction sans attendre</Button>
          </PlainForm>
          {mayTake("declare-inadmissible", status) && (
            <p>
              <a href="recevabilite">Déclarer le dossier irrecevable</a>
            </p>
          )}
        </>
      )}
    </section>
  );
}
