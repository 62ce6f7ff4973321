import { z } from "zod";

export const vaultChoiceForm = z.object({
  documentType: z.string("Rechargez la page, puis choisissez le document.").max(40),
  vaultDocumentId: z.uuid("Ce document n’est plus là. Rechargez la page."),
});
