import { z } from "zod";
import { declarations, type DeclarationCode } from "~/domain/submission/declarations";
import { tickable, ticked, typedChoice, typedText } from "~/platform/forms/typed-values";

const reload = "Cette page est incomplète. Rechargez-la, relisez le dossier, puis envoyez-le à nouveau.";

/** Carried by the page: which form this is, and what the dossier was when it was shown. */
const formMarks = {
  formKey: z.uuid(reload),
  /** SHA-256 of the dossier as it was displayed, in hexadecimal. */
  shown: z.string(reload).regex(/^[0-9a-f]{64}$/, reload),
};

const boxes = boxesOf(({ missing }) => ticked(missing));

/** Each declaration with the same kind of box. */
function boxesOf<Box>(box: (declaration: (typeof declarations)[number]) => Box) {
  return Object.fromEntries(declarations.map((one) => [one.code, box(one)])) as Record<DeclarationCode, Box>;
}

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

/**
 * The same form when the person saw which declarations are missing and sends all the same: the rules judge what
 * was not declared, and an authority decides. A State approval, for one, stands for the commitment of ADM-06.
 */
export const reservedSubmissionForm = submissionForm.extend({
  ...boxesOf(() => tickable()),
  withoutDeclarations: ticked("Cochez la case pour envoyer sans toutes les déclarations."),
});
