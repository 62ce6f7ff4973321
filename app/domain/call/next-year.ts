import { Temporal } from "temporal-polyfill";
import { parisInstant, parisLocal, type Day } from "~/domain/calendar/paris";
import type { CallDocument } from "./document";
import type { FramedFunder } from "./frame";

/** The envelope proposed to a funder of the call that is duplicated. */
export type EnvelopeProposal = (funder: FramedFunder) => FramedFunder["envelope"];

/**
 * The call of one year as the draft of another: its dates fall on the same days and hours of Paris in the other
 * year, its title and calendar name that year, its envelopes are those proposed; all the rest is copied.
 */
export function documentForYear(
  { frame, content, rules, rubric, form }: CallDocument,
  { from, to, envelope }: { from: number; to: number; envelope: EnvelopeProposal },
): CallDocument {
  const years = to - from;
  const named = (text: string) => nameYear(text, { from, to });
  const { dates } = content;
  return {
    frame: {
      ...frame,
      title: named(frame.title),
      opensAt: movedInstant(frame.opensAt, years),
      closesAt: movedInstant(frame.closesAt, years),
      funders: frame.funders.map((funder) => ({ ...funder, envelope: envelope(funder) })),
    },
    content: {
      ...content,
      dates: {
        ...dates,
        meetingAt: dates.meetingAt && movedInstant(dates.meetingAt, years),
        committeeOn: dates.committeeOn && movedDay(dates.committeeOn, years),
        answersOn: dates.answersOn && movedDay(dates.answersOn, years),
      },
      calendar: content.calendar.map(({ label, when }) => ({ label: named(label), when: named(when) })),
    },
    rules: { ...rules, programYear: to },
    rubric,
    form: { ...form, questions: form.questions.filter(({ isHidden }) => !isHidden) },
  };
}

/** The text with the other year where it names the first; years before and after it move along. */
export function nameYear(text: string, { from, to }: { from: number; to: number }): string {
  return text.replace(/\b(19|20)\d{2}\b/g, (year) =>
    Math.abs(Number(year) - from) <= 1 ? String(Number(year) + to - from) : year,
  );
}

function movedInstant(instant: string, years: number): string {
  const local = Temporal.PlainDateTime.from(parisLocal(new Date(instant))).add({ years });
  return parisInstant(local.toString({ smallestUnit: "second" })).toISOString();
}

function movedDay(day: string, years: number): string {
  return Temporal.PlainDate.from(day as Day)
    .add({ years })
    .toString();
}
