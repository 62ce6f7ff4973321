import { formatAmount } from "~/domain/money/amount-text";
import type { Rubric } from "~/domain/review/rubric";
import type { SaveReviewRefusal } from "~/features/reviews/save-review.server";
import type { FieldError } from "~/platform/forms/field-errors";

type Answered = Exclude<SaveReviewRefusal, { code: "not-found" }>;

/** Why the grid was not saved, each sentence beside what it speaks of. */
export function reviewErrors(rubric: Rubric, refusal: Answered): { status: number; errors: FieldError[] } {
  const whole = (message: string) => ({ status: 409, errors: [{ name: "", message }] });
  const beside = (name: string, message: string) => ({ status: 422, errors: [{ name, message }] });
  switch (refusal.code) {
    case "not-in-review":
      return whole(
        "Ce dossier n’est pas en instruction\u00A0: déclarez-le d’abord recevable, ou rechargez la page.",
      );
    case "already-complete":
      return whole("Cette instruction est déjà terminée. Rechargez la page pour la lire.");
    case "changed-meanwhile":
      return whole(
        "Quelqu’un a enregistré cette instruction pendant que vous écriviez. Vos notes sont ci-dessous\u00A0: ouvrez le dossier dans un autre onglet, comparez, puis enregistrez à nouveau.",
      );
    case "scores-changed":
      return {
        status: 409,
        errors: refusal.latest.map(({ criterion, value, rationale }) => ({
          name: `marks.${criterion}`,
          message: `${criterion}\u00A0: quelqu’un a mis ${value} entre-temps${rationale ? ` («\u00A0${rationale}\u00A0»)` : ""}. Enregistrez à nouveau pour garder la vôtre.`,
        })),
      };
    case "above-request":
      return beside(
        "proposed",
        `Proposez au plus ${formatAmount(refusal.asked)}\u00A0: c’est ce qui est demandé à votre financeur.`,
      );
    case "above-need":
      return beside(
        "proposed",
        `Proposez au plus ${formatAmount(refusal.left)}\u00A0: c’est ce qui reste à couvrir, une fois déduits les autres produits et les propositions des autres financeurs.`,
      );
    case "rationale-without-mark":
      return {
        status: 422,
        errors: rubric.criteria
          .filter(({ code }) => refusal.criteria.includes(code))
          .map(({ code, label }) => ({
            name: `marks.${code}`,
            message: `Notez de 0 à 4 pour garder votre explication\u00A0: ${label}.`,
          })),
      };
    case "incomplete":
      return { status: 422, errors: refusal.missing.map(({ field, message }) => ({ name: field, message })) };
  }
}
