import { dayInWords } from "~/domain/calendar/paris";
import type { AnswerClock } from "./answer-clock";

/** The two-month clock in one sentence, for who instructs. */
export function clockSentence({ state, dueOn, daysLeft, suspendedDays }: AnswerClock): string {
  const day = dayInWords(dueOn);
  const suspended =
    suspendedDays === 0 ? "" : ` (délai suspendu ${suspendedDays} jour${suspendedDays > 1 ? "s" : ""})`;
  switch (state) {
    case "suspended":
      return `Délai suspendu jusqu’à la réponse de l’association. Il reste ${daysLeft} jours ensuite.`;
    case "late":
      return `Délai dépassé : sans réponse, la demande est considérée comme refusée depuis le ${day}${suspended}.`;
    case "soon":
      return daysLeft === 0
        ? `Dernier jour pour répondre : sans réponse ce soir, la demande est considérée comme refusée.`
        : `Plus que ${daysLeft} jour${daysLeft > 1 ? "s" : ""} : sans réponse le ${day}, la demande est considérée comme refusée${suspended}.`;
    case "running":
      return `Réponse due le ${day}, dans ${daysLeft} jours${suspended}. Sans réponse à cette date, la demande est considérée comme refusée.`;
  }
}
