import { trimmed } from "~/domain/text/white-space";
import { dateForExchange, dateInWords, dayAfter, readCalendarDate } from "../calendar-date";
import { defineCriterion } from "../criterion";
import { noSettings } from "../setting";

/** CAL-03 */
export const startAfterSubmission = defineCriterion({
  code: "CAL-03",
  version: 1,
  label: "Projet non commencé au dépôt",
  severity: "warning",
  mode: "automatic",
  curable: true,
  source: "pratique courante (connaissance propre)",
  message: "Le projet commence avant le dépôt de la demande.",
  explains: "Le projet commence après le jour du dépôt, à la date de Paris.",
  field: "project.startDate",
  selfTest: {
    ask: "Quand votre projet se déroule-t-il ?",
    section: "calendar",
    questions: ["startDate", "endDate", "schoolYearDerogation"],
  },
  settings: noSettings,
  judge(dossier) {
    const start = readCalendarDate(trimmed(dossier.application.project.startDate));
    if (start === null) return "na";
    return start > dossier.submittedOn ? "pass" : "fail";
  },
  explain({ application: { project }, submittedOn }, _settings, _terms, outcome) {
    const start = readCalendarDate(trimmed(project.startDate));
    if (start === null)
      return { reason: "Sans objet tant que la date de début n'est pas réelle.", fix: null };
    const reason = `Début du projet le ${dateInWords(start)}, dépôt le ${dateInWords(submittedOn)}.`;
    if (outcome === "pass") return { reason, fix: null };
    const next = dayAfter(submittedOn);
    return {
      reason,
      fix: `Fixez le début au ${dateInWords(next)} ou plus tard.`,
      remedies: [[{ op: "replace", path: "/project/startDate", value: dateForExchange(next) }]],
    };
  },
});
