import { Icon } from "~/components/icon";
import { type Day, dayInWords, instantInWords } from "~/domain/calendar/paris";
import { type CallDateKind, callDateWords } from "~/domain/relay/call-dates";
import { typeset } from "~/domain/text/typography";

export interface CalendarMonthProps {
  label: string;
  entries: readonly {
    readonly kind: CallDateKind;
    readonly at: Date | null;
    readonly on: Day;
    readonly place: string;
    readonly call: { readonly slug: string; readonly title: string };
  }[];
}

/** The dates of one month, as a list: each in full, what it is, and of which call. */
export function CalendarMonthSection({ label, entries }: CalendarMonthProps) {
  const id = `mois-${label.replaceAll(" ", "-")}`;
  return (
    <section aria-labelledby={id} className="calendar-month">
      <h2 id={id}>{label}</h2>
      <ul className="calendar-dates">
        {entries.map(({ kind, at, on, place, call }) => (
          <li key={`${call.slug} ${kind}`} data-kind={kind}>
            <p className="calendar-when">
              <time dateTime={at?.toISOString() ?? on}>{at ? instantInWords(at) : dayInWords(on)}</time>
            </p>
            <p className="calendar-what">
              <strong>
                <Icon name={kind === "closing" ? "lock" : kind === "meeting" ? "people" : "calendar"} />{" "}
                {callDateWords[kind]}
              </strong>
              <a href={`/appels/${call.slug}`}>{typeset(call.title)}</a>
              {place !== "" && <span className="muted">{typeset(place)}</span>}
            </p>
            <a className="calendar-add" href={`/appels/${call.slug}/calendrier.ics`}>
              Agenda<span className="visually-hidden"> de {call.title}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
