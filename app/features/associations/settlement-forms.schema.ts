import { z } from "zod";
import { mandates } from "~/domain/access/actor";
import { repeated } from "~/platform/forms/typed-values";

const requestId = z.uuid("Cette demande n’est plus là. Rechargez la page.");

/** Letting someone in takes at least one mandate. */
export const admissionForm = z.object({
  requestId,
  mandates: repeated(z.enum(mandates)).refine(
    (chosen) => chosen.length > 0,
    "Choisissez au moins une chose que la personne pourra faire.",
  ),
});

export const dismissalForm = z.object({ requestId });

export const identityCheckForm = z.object({
  associationId: z.uuid("Cette association n’est plus là. Rechargez la page."),
  version: z.coerce.number().int(),
});
