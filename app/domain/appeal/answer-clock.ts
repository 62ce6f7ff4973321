import { addMonths, dayInWords, daysBetween, parisDay, type Day } from "~/domain/calendar/paris";
import { lastDayToAppeal } from "./time-limit";

export interface AppealClock {
  /** Last day on which the service may answer before its silence is a rejection. */
  readonly dueOn: Day;
  readonly daysLeft: number;
  readonly state: "running" | "soon" | "lapsed";
  /** Last day to go to court against that silence. */
  readonly courtUntil: Day;
}

const soonDays = 15;

/** Two months of silence on an appeal reject it (CRPA L231-4, CJA R421-2). An express answer stays possible after. */
export function appealClock({ filedAt, now }: { filedAt: Date; now: Date }): AppealClock {
  const dueOn = addMonths(parisDay(filedAt), 2);
  const daysLeft = daysBetween(parisDay(now), dueOn);
  return {
    dueOn,
    daysLeft,
    state: daysLeft < 0 ? "lapsed" : daysLeft <= soonDays ? "soon" : "running",
    courtUntil: lastDayToAppeal(dueOn),
  };
}

/** The clock in one sentence, for who examines the appeal. */
export function appealClockSentence({ dueOn, daysLeft, state }: AppealClock): string {
  const day = dayInWords(dueOn);
  switch (state) {
    case "lapsed":
      return `Délai dépassé : sans réponse, le recours est considéré comme rejeté depuis le ${day}. Une réponse expresse reste possible.`;
    case "soon":
      return daysLeft === 0
        ? "Dernier jour pour répondre au recours : sans réponse ce soir, il est considéré comme rejeté."
        : `Plus que ${daysLeft} jour${daysLeft > 1 ? "s" : ""} : sans réponse le ${day}, le recours est considéré comme rejeté.`;
    case "running":
      return `Réponse au recours due le ${day}, dans ${daysLeft} jours. Sans réponse à cette date, il est considéré comme rejeté.`;
  }
}

/** The same for the association, which must know when it may go to court. */
export function silenceSentence({ dueOn, state, courtUntil }: AppealClock): string {
  return state === "lapsed"
    ? `Sans réponse depuis le ${dayInWords(dueOn)}, votre recours est considéré comme rejeté. Vous pouvez saisir le tribunal administratif jusqu’au ${dayInWords(courtUntil)}. Une réponse peut encore vous parvenir.`
    : `Réponse attendue avant le ${dayInWords(dueOn)}. Sans réponse à cette date, votre recours est considéré comme rejeté, et vous avez deux mois pour saisir le tribunal administratif.`;
}
