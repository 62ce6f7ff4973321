import { z } from "zod";
import { typedText } from "~/platform/forms/typed-values";

/** A form of the page whose button is all there is to it. */
export const certificationRequestForm = z.object({});

export const certificationRefusalForm = z.object({
  reason: typedText("Écrivez ce qui est à revoir\u00A0: la personne qui a préparé le dossier le lira.", {
    max: 1000,
  }),
});
