import { z } from "zod";

export const startForm = z.object({
  formKey: z.uuid("Cette page est incomplète. Rechargez-la, puis commencez le dossier."),
  call: z.string().trim().min(1, "Choisissez un appel à projets.").max(200),
  associationId: z.uuid("Choisissez l’association qui porte le projet."),
  /** Number of the earlier dossier to begin from; "" for a project without one. */
  renewed: z.string().trim().max(20, "Choisissez un de vos dossiers dans la liste.").default(""),
});

export type StartForm = Omit<z.output<typeof startForm>, "renewed"> & { readonly renewed?: string };
