import type { ReactNode } from "react";
import { DateTime, DayText } from "~/components/date-time";
import { RichText } from "~/components/rich-text";
import { SummaryList } from "~/components/summary-list";
import { parisDay, type Day } from "~/domain/calendar/paris";
import { typeset } from "~/domain/text/typography";
import type { PublicCall } from "~/features/calls/public-call.server";
import { CallCriteria } from "./call-criteria";

/** What the call is, for whom, by which rules, and what to prepare. */
export function CallBody({ call }: { call: PublicCall }) {
  const { content } = call;
  return (
    <>
      <Part id="objet" title="De quoi s’agit-il">
        <RichText nodes={call.description} />
      </Part>
      <Part id="pour-qui" title="Pour qui">
        <Points items={content.audience} />
      </Part>
      {content.fundable.length > 0 && (
        <Part id="finance" title="Ce qui est financé">
          <Points items={content.fundable} />
        </Part>
      )}
      {content.notFundable.length > 0 && (
        <Part id="non-finance" title="Ce qui n’est pas financé">
          <Points items={content.notFundable} />
        </Part>
      )}
      <Part id="calendrier" title="Calendrier">
        <SummaryList
          rows={[
            { term: "Ouverture", value: <DateTime at={call.opensAt} /> },
            { term: "Clôture", value: <DateTime at={call.closesAt} precise /> },
            ...datesOf(content),
            ...content.calendar.map(({ label, when }) => ({ term: label, value: when })),
          ]}
        />
      </Part>
      <Part id="objectifs" title="Objectifs du contrat de ville servis">
        <ul>
          {call.objectives.map(({ code, label }) => (
            <li key={code}>
              {typeset(label)} <span className="muted">({code})</span>
            </li>
          ))}
        </ul>
      </Part>
      <CallCriteria criteria={call.criteria} />
      <Part id="grille" title="Comment les demandes sont notées">
        <p>Chaque critère reçoit une note de 0 à 4. Le total, sur 100, tient compte du poids de chacun.</p>
        <ul>
          {call.grid.map(({ code, label, weight }) => (
            <li key={code}>
              {typeset(label)} <span className="muted">– poids {weight}</span>
            </li>
          ))}
        </ul>
      </Part>
      <Part id="documents" title="Documents à préparer">
        <SummaryList rows={call.documents.map(({ label, why }) => ({ term: label, value: why }))} />
      </Part>
      <p className="muted">
        Version {call.version.number} de cet appel, publiée le{" "}
        <DayText on={parisDay(call.version.publishedAt)} />. {typeset(call.version.changeNote)}{" "}
        {call.version.number > 1 && <a href={`/appels/${call.slug}/versions`}>Voir tout ce qui a changé</a>}
      </p>
    </>
  );
}

/** Dates that the call knows as such, besides its opening and its closing. */
function datesOf({ dates }: PublicCall["content"]): { term: string; value: ReactNode }[] {
  const { meetingAt, meetingPlace, committeeOn, answersOn } = dates;
  const rows: { term: string; value: ReactNode }[] = [];
  if (meetingAt)
    rows.push({
      term: "Réunion d’information",
      value: (
        <>
          <DateTime at={new Date(meetingAt)} />
          {meetingPlace && typeset(`, ${meetingPlace}`)}
        </>
      ),
    });
  if (committeeOn) rows.push({ term: "Comité", value: <DayText on={committeeOn as Day} /> });
  if (answersOn) rows.push({ term: "Réponses au plus tard", value: <DayText on={answersOn as Day} /> });
  return rows;
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{typeset(title)}</h2>
      {children}
    </section>
  );
}

function Points({ items }: { items: readonly string[] }) {
  return (
    <ul>
      {items.map((item) => (
        <li key={item}>{typeset(item)}</li>
      ))}
    </ul>
  );
}
