import { z } from "zod";
import { ibanFaultWords } from "~/domain/association/bank-account";
import { isBic } from "~/domain/identifiers/bic";
import { ibanFault } from "~/domain/identifiers/iban";
import { withoutWhiteSpace } from "~/domain/text/white-space";
import { typedText } from "~/platform/forms/typed-values";

/** Asked only when the password was not proved lately. */
const password = z.string().max(1_000).default("");

export const bankForm = z.object({
  iban: typedText("Écrivez l’IBAN du compte de l’association.", { max: 60 }).transform((text, context) => {
    const fault = ibanFault(text);
    if (fault === null) return withoutWhiteSpace(text).toUpperCase();
    context.addIssue({ code: "custom", message: ibanFaultWords[fault] });
    return z.NEVER;
  }),
  bic: typedText("Écrivez le BIC de la banque.", { max: 30 })
    .refine(
      (text) => isBic(withoutWhiteSpace(text)),
      "Vérifiez le BIC\u00A0: il a 8 ou 11 lettres et chiffres.",
    )
    .transform((text) => withoutWhiteSpace(text).toUpperCase()),
  holder: typedText("Écrivez le titulaire du compte, comme sur le RIB.", { max: 150 }),
  password,
});

export const bankAnswerForm = z.object({
  detailsId: z.uuid("Cette demande n’est plus là. Rechargez la page."),
  password,
});
