import { z } from "zod";
import { vaultTypes } from "~/domain/association/vault-documents";
import { optionalDay, typedChoice } from "~/platform/forms/typed-values";

/** What goes before the file in the same form. */
export const vaultForm = z.object({
  documentType: typedChoice(vaultTypes, "Choisissez de quel document il s’agit."),
  validUntil: optionalDay(),
});

export type VaultForm = z.output<typeof vaultForm>;

export const vaultRemovalForm = z.object({
  attachmentId: z.uuid("Ce document n’est plus là. Rechargez la page."),
});
