import { z } from "zod";
import { tickable } from "~/platform/forms/typed-values";

export const startForm = z.object({
  formKey: z.uuid("Cette page est incomplète. Rechargez-la, puis commencez le dossier."),
  call: z.string().trim().min(1, "Choisissez un appel à projets.").max(200),
  associationId: z.uuid("Choisissez l’association qui porte le projet."),
  /** Number of the earlier dossier to begin from; "" for a project without one. */
  renewed: z.string().trim().max(20, "Choisissez un de vos dossiers dans la liste.").default(""),
  /** Begin with what was answered to the self-test on this device. */
  carry: tickable(),
});

export type StartForm = Omit<z.output<typeof startForm>, "renewed" | "carry"> & { readonly renewed?: string };
