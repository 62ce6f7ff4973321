import { z } from "zod";
import { declarations, type DeclarationCode } from "~/domain/submission/declarations";
import { ticked, typedChoice, typedText } from "~/platform/forms/typed-values";

const reload = "Cette page est incomplète. Rechargez-la, relisez le dossier, puis envoyez-le à nouveau.";

/** Carried by the page: which form this is, and what the dossier was when it was shown. */
const formMarks = {
  formKey: z.uuid(reload),
  /** SHA-256 of the dossier as it was displayed, in hexadecimal. */
  shown: z.string(reload).regex(/^[0-9a-f]{64}$/, reload),
};

const boxes = Object.fromEntries(declarations.map(({ code, missing }) => [code, ticked(missing)])) as Record<
  DeclarationCode,
  ReturnType<typeof ticked>
>;

const capacities = ["representative", "delegate"] as const;

/** The last form of a dossier: who signs, what they declare. */
export const submissionForm = z.object({
  ...formMarks,
  capacity: typedChoice(
    capacities,
    "Dites si vous représentez légalement l’association ou si vous avez reçu un pouvoir.",
  ),
  firstName: typedText("Écrivez le prénom de la personne qui signe.", { max: 100 }),
  lastName: typedText("Écrivez le nom de la personne qui signe.", { max: 100 }),
  position: typedText("Écrivez la fonction de la personne qui signe, par exemple «\u00A0présidente\u00A0».", {
    max: 100,
  }),
  ...boxes,
});
