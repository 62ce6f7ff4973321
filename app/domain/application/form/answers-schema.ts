import { z } from "zod";
import type { Question } from "./question";

const shortText = 300;
const mostChoices = 100;

/**
 * Schema of the typed answers of some questions. A draft may hold an answer that is unfinished or strange, and
 * the rules judge it: only sizes and shapes that no person types are refused.
 */
export function answersSchema(questions: readonly Question[]) {
  return z.object(Object.fromEntries(questions.map((question) => [question.name, schemaOf(question)])));
}

function schemaOf(question: Question): z.ZodType {
  switch (question.kind) {
    case "text":
      return text(question.max ?? shortText);
    case "longtext":
      return text(question.max);
    case "amount":
    case "count":
    case "decimal":
      return text(40);
    case "date":
      return dateParts;
    case "yes-no":
      return z.enum(["yes", "no", ""], "Répondez par oui ou par non.").default("");
    case "choice":
      return typeof question.options === "string"
        ? text(40)
        : oneOf(question.options.map(({ value }) => value));
    case "choices":
      return severalTexts;
    case "rows":
      return z
        .array(answersSchema(question.columns).strict(), `Remplissez les lignes de la liste.`)
        .max(question.most, `Gardez ${question.most}\u00A0lignes au plus.`)
        .default([]);
  }
}

function text(max: number) {
  return z
    .string("Écrivez votre réponse dans ce champ.")
    .max(max, `Raccourcissez votre texte\u00A0: ${max}\u00A0caractères au plus.`)
    .default("");
}

function oneOf(values: readonly string[]) {
  return z.enum([...values, ""], "Choisissez une des réponses proposées.").default("");
}

const dateParts = z
  .object({ day: text(4), month: text(4), year: text(6) }, "Écrivez le jour, le mois et l’année.")
  .strict()
  .default({ day: "", month: "", year: "" });

const severalTexts = z.preprocess(
  (sent) => (sent === undefined || sent === "" ? [] : Array.isArray(sent) ? sent : [sent]),
  z.array(text(40)).max(mostChoices, `Gardez ${mostChoices}\u00A0réponses au plus.`),
);
