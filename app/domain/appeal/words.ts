import { formatAmount } from "~/domain/money/amount-text";
import type { Cents } from "~/domain/money/cents";
import { dayInWords, type Day } from "~/domain/calendar/paris";
import type { AppealTarget } from "./lifecycle";

/** What is contested, after "Votre recours porte sur". */
export const targetWords = {
  decision: "la décision des financeurs",
  silence: "le refus né de deux mois de silence",
  inadmissibility: "l’irrecevabilité du dossier",
} as const satisfies Record<AppealTarget, string>;

/** What a contested funder had decided. */
export function contestedLineWords({ granted, asked }: { granted: Cents; asked: Cents }): string {
  return granted > 0
    ? `${formatAmount(granted)} accordés sur ${formatAmount(asked)} demandés`
    : `Refusé (${formatAmount(asked)} demandés)`;
}

/** The time limit, for who is about to contest. */
export function timeLimitSentence({ lastDay, isLate }: { lastDay: Day; isLate: boolean }): string {
  return isLate
    ? `Le délai de deux mois est échu depuis le ${dayInWords(lastDay)}.`
    : `Vous pouvez former ce recours jusqu’au ${dayInWords(lastDay)} inclus.`;
}

/** What it means to contest too late. */
export const lateWords =
  "Votre recours sera enregistré comme tardif : il pourra être rejeté pour ce seul motif, et il ne prolonge pas le délai pour saisir le tribunal administratif.";

/** The same once it is filed. */
export const filedLateWords =
  "Votre recours est tardif : il peut être rejeté pour ce seul motif, et il ne prolonge pas le délai pour saisir le tribunal administratif.";
