import { z } from "zod";

export const startForm = z.object({
  formKey: z.uuid("Cette page est incomplète. Rechargez-la, puis commencez le dossier."),
  call: z.string().trim().min(1, "Choisissez un appel à projets.").max(200),
  associationId: z.uuid("Choisissez l’association qui porte le projet."),
});

export type StartForm = z.output<typeof startForm>;
