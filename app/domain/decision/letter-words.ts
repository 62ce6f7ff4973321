import { courtWords } from "~/domain/appeal/court-words";
import { dayInWords, type Day } from "~/domain/calendar/paris";
import { outcomeWords } from "~/domain/committee/lifecycle";
import { formatAmount } from "~/domain/money/amount-text";
import { cents } from "~/domain/money/cents";
import { appealLetterWords } from "./appeal-letter-words";
import type { LetterBody } from "./letter";

const openings = {
  grant: "Nous avons le plaisir de vous annoncer que votre demande est accordée en totalité.",
  "grant-in-part": "Votre demande est accordée en partie. Le détail par financeur figure ci-dessous.",
  reserve:
    "Votre demande est placée sur la liste de réserve : elle pourra être financée si des crédits se libèrent.",
  "refuse-grant": "Votre demande n’a pas été retenue.",
  "complete-grant":
    "Le comité a accordé la part de votre demande qu’il avait ajournée : elle est désormais accordée en totalité.",
  "settle-rest":
    "Le comité a réexaminé la part de votre demande qu’il avait ajournée. Ce qui vous était déjà accordé le reste ; le détail figure ci-dessous.",
} as const satisfies Record<LetterBody["step"], string>;

/** When an earlier letter had placed the lines on the reserve list: the new one takes it up, and never contradicts it. */
const openingsAfterReserve = {
  grant: "Votre demande était sur la liste de réserve : elle est désormais accordée en totalité.",
  "grant-in-part":
    "Votre demande était sur la liste de réserve : elle est désormais accordée en partie. Le détail par financeur figure ci-dessous.",
  reserve:
    "Le comité a réexaminé votre demande : elle reste sur la liste de réserve, et pourra être financée si des crédits se libèrent.",
  "refuse-grant":
    "Votre demande était sur la liste de réserve. Le comité l’a réexaminée et ne l’a pas retenue.",
  "complete-grant":
    "Le comité a accordé la part de votre demande qui restait à décider : elle est désormais accordée en totalité.",
  "settle-rest":
    "Le comité a réexaminé la part de votre demande qui restait à décider. Ce qui vous était déjà accordé le reste ; le détail figure ci-dessous.",
} as const satisfies Record<LetterBody["step"], string>;

const followUps = {
  grant: "La convention, ou l’arrêté, vous sera proposée sur le portail ; le versement suit sa signature.",
  "grant-in-part":
    "La convention, ou l’arrêté, vous sera proposée sur le portail ; le versement suit sa signature. Adaptez votre budget au montant accordé.",
  reserve: "Vous n’avez rien à faire : nous vous préviendrons si la décision évolue.",
  "refuse-grant":
    "L’équipe du contrat de ville peut vous aider à reprendre votre projet pour un prochain appel.",
  "complete-grant":
    "Une convention, ou un arrêté, vous sera proposée pour cette part aussi ; son versement suit sa signature.",
  "settle-rest":
    "Pour une part accordée, une convention ou un arrêté vous sera proposé sur le portail. Adaptez votre budget aux montants accordés.",
} as const satisfies Record<LetterBody["step"], string>;

/** Words of the appeal. Source: CRPA L411-2 and CJA R421-1, two months from the notification. */
const appealWords = [
  "Vous pouvez contester cette décision dans les deux mois qui suivent sa notification :",
  "par un recours gracieux, adressé à l’autorité qui l’a prise ; il prolonge d’autant le délai pour saisir le juge ;",
  "ou par un recours devant le tribunal administratif, y compris sur le site Télérecours citoyens.",
] as const;

/** Ways and time limits of appeal that the letter prints: after the answer to an appeal, the court alone. */
export function waysOfAppeal({ appeal }: LetterBody): readonly [string, ...string[]] {
  return appeal ? courtWords : appealWords;
}

export interface LetterWords {
  readonly opening: string;
  readonly session: string;
  readonly lines: readonly { readonly funder: string; readonly words: string }[];
  readonly reason: string;
  readonly followUp: string;
}

/** The letter in plain French, from what was frozen with it: the same words for ever under one template. */
export function letterWords(body: LetterBody): LetterWords {
  if (body.appeal) return appealLetterWords(body, body.appeal);
  return {
    opening: (body.after === "reserve" ? openingsAfterReserve : openings)[body.step],
    session: `Le comité s’est prononcé le ${dayInWords(body.sessionOn as Day)} (${body.sessionTitle}).`,
    lines: body.lines.map(({ funder, outcome, askedCents, amountCents, conditions }) => ({
      funder,
      words: [
        outcome === "adjourned"
          ? `${outcomeWords[outcome]} (${formatAmount(cents(askedCents))} demandés) : le comité se prononcera à une prochaine séance, et vous l’écrira.`
          : outcome === "granted"
            ? `${outcomeWords[outcome]} : ${formatAmount(cents(amountCents))} sur ${formatAmount(cents(askedCents))} demandés.`
            : `${outcomeWords[outcome]} (${formatAmount(cents(askedCents))} demandés).`,
        conditions,
      ]
        .filter(Boolean)
        .join(" "),
    })),
    reason: body.reason,
    followUp: followUps[body.step],
  };
}
