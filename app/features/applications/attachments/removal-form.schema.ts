import { z } from "zod";

export const removalForm = z.object({
  attachmentId: z.uuid("Ce fichier n’est plus là. Rechargez la page."),
});
