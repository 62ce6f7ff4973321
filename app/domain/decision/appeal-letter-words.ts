import { dayInWords, type Day } from "~/domain/calendar/paris";
import { formatAmount } from "~/domain/money/amount-text";
import { cents } from "~/domain/money/cents";
import type { LetterBody } from "./letter";
import type { LetterWords } from "./letter-words";

type Appeal = NonNullable<LetterBody["appeal"]>;
type Line = LetterBody["lines"][number];

const openings = {
  upheld: "Le comité a accepté votre recours.",
  upheld_in_part: "Le comité a accepté votre recours en partie. Le détail par financeur figure ci-dessous.",
  rejected: "Le comité a réexaminé votre dossier et rejette votre recours.",
} as const satisfies Record<Appeal["outcome"], string>;

const replaces = "Cette décision remplace, pour ces financeurs, celle que vous avez contestée.";

const followUps = {
  upheld: `${replaces} La convention, ou l’arrêté, vous sera proposée sur le portail ; le versement suit sa signature.`,
  upheld_in_part: `${replaces} La convention, ou l’arrêté, vous sera proposée sur le portail ; le versement suit sa signature. Adaptez votre budget aux montants accordés.`,
  rejected:
    "La décision que vous avez contestée est maintenue. L’équipe du contrat de ville peut vous aider à reprendre votre projet pour un prochain appel.",
} as const satisfies Record<Appeal["outcome"], string>;

/** The answer to an appeal in plain French. */
export function appealLetterWords(body: LetterBody, { filedOn, outcome }: Appeal): LetterWords {
  return {
    opening: openings[outcome],
    session: `Vous avez formé un recours le ${dayInWords(filedOn as Day)}. Le comité s’est prononcé le ${dayInWords(body.sessionOn as Day)} (${body.sessionTitle}).`,
    lines: body.lines.map((line) => ({ funder: line.funder, words: lineWords(line) })),
    reason: body.reason,
    followUp: followUps[outcome],
  };
}

function lineWords({ outcome, askedCents, amountCents, beforeCents = 0, conditions }: Line): string {
  const [asked, before, now] = [cents(askedCents), cents(beforeCents), cents(amountCents)].map(formatAmount);
  const words =
    outcome !== "granted"
      ? `Refus maintenu (${asked} demandés).`
      : amountCents === beforeCents
        ? `Montant maintenu : ${now} sur ${asked} demandés.`
        : beforeCents > 0
          ? `Accordé : ${now} au lieu de ${before}, sur ${asked} demandés.`
          : `Accordé : ${now} sur ${asked} demandés.`;
  return conditions ? `${words} ${conditions}` : words;
}
