import { z } from "zod";
import { offeredFormCodes } from "~/domain/association/legal-forms";
import {
  numberFaultInWords,
  readAssociationNumber,
  type AssociationNumber,
} from "~/domain/association/association-number";
import { isRna, normaliseRna } from "~/domain/identifiers/rna";
import { isSiret, normaliseSiret } from "~/domain/identifiers/siret";
import { optionalText, typedChoice, typedDay, typedText } from "~/platform/forms/typed-values";

const siret = typedText("Écrivez le numéro Siret de l’association, 14 chiffres.", { max: 40 })
  .refine(
    isSiret,
    "Vérifiez le numéro Siret\u00A0: il a 14 chiffres, et ceux-ci ne vont pas ensemble. Il figure sur l’avis de situation de l’Insee.",
  )
  .transform(normaliseSiret);

const rna = optionalText({ max: 40 })
  .refine(
    (text) => text === null || isRna(text),
    "Vérifiez le numéro RNA\u00A0: la lettre W suivie de 9 chiffres ou lettres, par exemple W627001234. Laissez vide si vous n’en avez pas.",
  )
  .transform((text) => (text === null ? null : normaliseRna(text)));

/** The identity of an association and the function of the person who creates it. */
export const associationForm = z.object({
  siret,
  name: typedText("Écrivez le nom complet de l’association, comme dans ses statuts.", { max: 250 }),
  acronym: optionalText({ max: 50 }),
  rna,
  legalForm: typedChoice(offeredFormCodes, "Choisissez la forme juridique de l’association."),
  createdOn: typedDay("Écrivez la date de création de l’association."),
  addressLine: typedText("Écrivez l’adresse du siège\u00A0: numéro et rue.", { max: 200 }),
  postcode: typedText("Écrivez le code postal du siège, 5 chiffres.", { max: 10 }).regex(
    /^\d{5}$/,
    "Écrivez le code postal du siège en 5 chiffres, par exemple 62220.",
  ),
  city: typedText("Écrivez la commune du siège.", { max: 100 }),
  position: typedText("Écrivez votre fonction dans l’association, par exemple «\u00A0présidente\u00A0».", {
    max: 100,
  }),
});

export type AssociationForm = z.output<typeof associationForm>;

/** What is asked while the directory is down: the rest is filled once it answers. */
export const awaitingForm = associationForm.pick({ siret: true, name: true, position: true });

export type AwaitingForm = z.output<typeof awaitingForm>;

/** The number that a person typed, read by its key. */
const number = typedText("Écrivez le numéro Siret, Siren ou RNA de l’association.", { max: 60 }).transform(
  (text, context): AssociationNumber => {
    const read = readAssociationNumber(text);
    if (read.ok) return read.value;
    context.addIssue({ code: "custom", message: numberFaultInWords(read.refusal) });
    return z.NEVER;
  },
);

const suite = z.string().max(2_000).optional();

export const numberForm = z.object({ numero: number, suite });

/** The person recognised the association, and says who they are in it. */
export const recognitionForm = z.object({ numero: number, suite, position: associationForm.shape.position });
