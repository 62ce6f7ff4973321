import { trimmed } from "~/domain/text/white-space";
import {
  calendarDate,
  dateForExchange,
  dateInWords,
  readCalendarDate,
  type CalendarDate,
} from "../calendar-date";
import type { Change } from "../change";
import { defineCriterion, type Explanation } from "../criterion";
import { noSettings } from "../setting";
import { quoted } from "../wording";

/** CAL-02 */
export const projectPeriod = defineCriterion({
  code: "CAL-02",
  version: 1,
  label: "Période de réalisation",
  severity: "blocking",
  mode: "assisted",
  curable: true,
  source: "année civile (appels à projets 93, annexe 2017) ; dérogation année scolaire sur accord",
  message: "Le projet doit se dérouler pendant l'année de programmation.",
  explains:
    "Le projet commence et finit pendant l'année de programmation. Une dérogation d'année scolaire (début à partir du 1er septembre, fin au 31 août suivant au plus tard) est soumise à l'accord de l'instructeur.",
  field: "project.startDate",
  selfTest: {
    ask: "Quand votre projet se déroule-t-il ?",
    section: "calendar",
    questions: ["startDate", "endDate", "schoolYearDerogation"],
  },
  settings: noSettings,
  judge({ application: { project } }, _settings, { programYear: year }) {
    const start = readCalendarDate(trimmed(project.startDate));
    const end = readCalendarDate(trimmed(project.endDate));
    if (start === null || end === null || end < start) return "fail";
    if (start >= calendarDate(year, 1, 1) && end <= calendarDate(year, 12, 31)) return "pass";
    const schoolYear =
      start >= calendarDate(year, 9, 1) &&
      start <= calendarDate(year, 12, 31) &&
      end <= calendarDate(year + 1, 8, 31);
    return project.schoolYearDerogation && schoolYear ? "review" : "fail";
  },
  explain({ application: { project } }, _settings, { programYear }, outcome) {
    const start = readCalendarDate(trimmed(project.startDate));
    const end = readCalendarDate(trimmed(project.endDate));
    if (start === null) return unreadable(project.startDate, "début", "project.startDate");
    if (end === null) return unreadable(project.endDate, "fin", "project.endDate");
    const period = `Projet du ${dateInWords(start)} au ${dateInWords(end)}`;
    if (outcome === "pass") return { reason: `${period}, pendant l'année ${programYear}.`, fix: null };
    const reason =
      outcome === "review"
        ? `${period} : dérogation d'année scolaire à accorder par l'instructeur.`
        : `${period}${end < start ? " : la fin précède le début" : `, hors de l'année ${programYear}`}.`;
    return { reason, ...nearestPeriod(start, end, programYear) };
  },
});

/** The dates moved by as few days as bring them into the year. */
function nearestPeriod(start: CalendarDate, end: CalendarDate, year: number): Omit<Explanation, "reason"> {
  const [first, last] = [calendarDate(year, 1, 1), calendarDate(year, 12, 31)];
  const newStart = within(start, first, last);
  const newEnd = within(Math.max(end, newStart) as CalendarDate, first, last);
  const changes: Change[] = [];
  const words: string[] = [];
  if (newStart !== start) {
    changes.push({ op: "replace", path: "/project/startDate", value: dateForExchange(newStart) });
    words.push(`fixez le début au ${dateInWords(newStart)}`);
  }
  if (newEnd !== end) {
    changes.push({ op: "replace", path: "/project/endDate", value: dateForExchange(newEnd) });
    words.push(`fixez la fin au ${dateInWords(newEnd)}`);
  }
  const sentence = words.join(" et ");
  return {
    fix: `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`,
    remedies: [changes],
    field: newStart === start ? "project.endDate" : "project.startDate",
  };
}

function within(date: CalendarDate, first: CalendarDate, last: CalendarDate): CalendarDate {
  return Math.min(Math.max(date, first), last) as CalendarDate;
}

function unreadable(typed: string, which: string, field: string): Explanation {
  return {
    reason: `La date de ${which} ${quoted(typed)} n'est pas une date réelle.`,
    fix: `Indiquez la date de ${which} du projet.`,
    field,
  };
}
