import type { z } from "zod";

/**
 * The sentence of an issue whose schema gives none. It says what to do, never only that something is wrong.
 * A schema's own sentence always comes first.
 */
export function sentenceFor(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined || issue.input === null
        ? "Répondez à cette question."
        : wrongKind(issue);
    case "too_small":
      return tooSmall(issue);
    case "too_big":
      return tooBig(issue);
    case "invalid_value":
      return "Choisissez une des réponses proposées.";
    case "invalid_format":
      return issue.format === "email"
        ? "Écrivez une adresse électronique complète, par exemple contact@association.fr."
        : "Vérifiez cette réponse\u00A0: elle ne s’écrit pas de cette façon. Suivez l’exemple donné.";
    case "not_multiple_of":
      return `Donnez un multiple de ${issue.divisor}.`;
    case "unrecognized_keys":
      return "Cette page a changé depuis que vous l’avez ouverte. Relisez vos réponses, puis envoyez-les à nouveau.";
    default:
      return "Vérifiez cette réponse, puis envoyez à nouveau.";
  }
}

function wrongKind(issue: z.core.$ZodRawIssue<z.core.$ZodIssueInvalidType>): string {
  if (issue.expected === "number" || issue.expected === "int") return "Écrivez un nombre, par exemple 12.";
  if (issue.expected === "date") return "Écrivez une date, par exemple 27 3 2027.";
  return "Répondez à cette question.";
}

function tooSmall({ origin, minimum }: z.core.$ZodRawIssue<z.core.$ZodIssueTooSmall>): string {
  if (origin === "string") {
    return minimum === 1 ? "Répondez à cette question." : `Écrivez au moins ${minimum} caractères.`;
  }
  if (origin === "array" || origin === "set") {
    return minimum === 1 ? "Choisissez au moins une réponse." : `Donnez au moins ${minimum} réponses.`;
  }
  return `Donnez une valeur d’au moins ${minimum}.`;
}

function tooBig({ origin, maximum }: z.core.$ZodRawIssue<z.core.$ZodIssueTooBig>): string {
  if (origin === "string") return `Raccourcissez votre texte\u00A0: ${maximum} caractères au plus.`;
  if (origin === "array" || origin === "set") return `Gardez ${maximum} réponses au plus.`;
  return `Donnez une valeur de ${maximum} au plus.`;
}
