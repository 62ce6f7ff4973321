import { z } from "zod";
import { emailField } from "~/domain/account/email-address";
import { longestPassword, passwordWeakness } from "~/domain/account/password";
import { numberFaultInWords, readAssociationNumber } from "~/domain/association/association-number";
import { optionalText, ticked, typedText } from "~/platform/forms/typed-values";

const destination = z.string().max(2_000).optional();
/** What is weak whoever chooses it is told with the other fields; the owner’s own words come to light in the command. */
const chosenPassword = z
  .string("Choisissez un mot de passe.")
  .max(longestPassword * 4, "Choisissez un mot de passe plus court.")
  .superRefine((password, context) => {
    const weakness = passwordWeakness(password, { email: "" });
    if (weakness !== null) context.addIssue({ code: "custom", message: weakness });
  });

/** Six digits, as copied from a letter: spaces are passed over. */
export const codeField = z
  .string("Recopiez le code reçu par courriel.")
  .max(40, "Recopiez les six chiffres du code.")
  .transform((typed) => typed.replace(/\s/g, ""))
  .pipe(z.string().regex(/^\d{6}$/, "Recopiez les six chiffres du code reçu par courriel."));

export const signInForm = z.object({
  email: emailField,
  password: z.string("Écrivez votre mot de passe.").min(1, "Écrivez votre mot de passe.").max(1_000),
  suite: destination,
});

export const emailForm = z.object({ email: emailField, suite: destination });

export const signUpForm = z.object({
  email: emailField,
  code: codeField,
  firstName: typedText("Écrivez votre prénom.", { max: 100 }),
  lastName: typedText("Écrivez votre nom.", { max: 100 }),
  password: chosenPassword,
  /** Number of the association that the person comes for; who was invited leaves it empty. */
  numero: optionalText({ max: 60 }).superRefine((text, context) => {
    const read = text === null ? null : readAssociationNumber(text);
    if (read && !read.ok) context.addIssue({ code: "custom", message: numberFaultInWords(read.refusal) });
  }),
  suite: destination,
});

export const resetForm = z.object({ email: emailField, code: codeField, password: chosenPassword });

export const passwordChangeForm = z.object({
  current: z
    .string("Écrivez votre mot de passe actuel.")
    .min(1, "Écrivez votre mot de passe actuel.")
    .max(1_000),
  password: chosenPassword,
});

export const revokeForm = z.object({ sessionId: z.uuid().optional() });

const provenPassword = z
  .string("Écrivez votre mot de passe.")
  .min(1, "Écrivez votre mot de passe.")
  .max(1_000, "Écrivez votre mot de passe.");

/** The password again, before personal data leave the portal. */
export const ownDataForm = z.object({ password: provenPassword });

/** The password again, and a box, before an account is closed. */
export const closureForm = z.object({
  password: provenPassword,
  understood: ticked("Cochez la case\u00A0: une suppression ne se défait pas."),
});
