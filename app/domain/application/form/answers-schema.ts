import * as z from "zod/mini";
import type { Question } from "./question";

const shortText = 300;
const mostChoices = 100;

/**
 * Schema of the typed answers of some questions. A draft may hold an answer that is unfinished or strange, and
 * the rules judge it: only sizes and shapes that no person types are refused. Written with the small face of zod,
 * because the lists of the form load it.
 */
export function answersSchema(questions: readonly Question[]) {
  return z.strictObject(Object.fromEntries(questions.map((question) => [question.name, schemaOf(question)])));
}

function schemaOf(question: Question): z.ZodMiniType {
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
      return z._default(z.enum(["yes", "no", ""], "Répondez par oui ou par non."), "");
    case "choice":
      return typeof question.options === "string"
        ? text(40)
        : oneOf(question.options.map(({ value }) => value));
    case "choices":
      return severalTexts;
    case "rows":
      return z._default(
        z
          .array(answersSchema(question.columns), "Remplissez les lignes de la liste.")
          .check(z.maxLength(question.most, `Gardez ${question.most}\u00A0lignes au plus.`)),
        [],
      );
  }
}

function text(max: number) {
  return z._default(
    z
      .string("Écrivez votre réponse dans ce champ.")
      .check(z.maxLength(max, `Raccourcissez votre texte\u00A0: ${max}\u00A0caractères au plus.`)),
    "",
  );
}

function oneOf(values: readonly string[]) {
  return z._default(z.enum([...values, ""], "Choisissez une des réponses proposées."), "");
}

const dateParts = z._default(
  z.strictObject({ day: text(4), month: text(4), year: text(6) }, "Écrivez le jour, le mois et l’année."),
  { day: "", month: "", year: "" },
);

const severalTexts = z.pipe(
  z.transform((sent) => (sent === undefined || sent === "" ? [] : Array.isArray(sent) ? sent : [sent])),
  z.array(text(40)).check(z.maxLength(mostChoices, `Gardez ${mostChoices}\u00A0réponses au plus.`)),
);
