import { z } from "zod";
import { mandates } from "~/domain/access/actor";
import { repeated, typedDay, typedText } from "~/platform/forms/typed-values";

export const invitationForm = z.object({
  email: typedText("Écrivez l’adresse électronique de la personne.", { max: 254 })
    .pipe(z.email("Écrivez une adresse électronique complète, par exemple prenom.nom@association.fr."))
    .transform((email) => email.normalize("NFC").toLowerCase()),
  mandates: repeated(z.enum(mandates)).refine(
    (chosen) => chosen.length > 0,
    "Choisissez au moins une chose que la personne pourra faire.",
  ),
});

export const helperForm = z.object({
  email: invitationForm.shape.email,
  until: typedDay("Écrivez le dernier jour de son aide."),
});

export const mandatesForm = z.object({
  memberId: z.uuid("Cette personne n’est plus dans la liste. Rechargez la page."),
  version: z.coerce.number().int(),
  mandates: invitationForm.shape.mandates,
});

export type InvitationForm = z.output<typeof invitationForm>;

export const memberForm = z.object({
  memberId: z.uuid("Cette personne n’est plus dans la liste. Rechargez la page."),
});

export const invitationAnswerForm = z.object({
  invitationId: z.uuid("Cette invitation n’est plus là. Rechargez la page."),
  position: typedText("Écrivez votre fonction dans l’association, par exemple «\u00A0trésorier\u00A0».", {
    max: 100,
  }),
});

export const invitationRevocationForm = z.object({
  invitationId: z.uuid("Cette invitation n’est plus là. Rechargez la page."),
});
