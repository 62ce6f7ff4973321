import { z } from "zod";
import { definePart } from "./part-form";
import { draftText } from "./typed-lines";

export const contact = definePart({
  values: ({ content }) => ({ ...content.contact }),
  shape: () => ({
    name: draftText(200),
    email: z
      .union([
        z.literal(""),
        z.email("Écrivez une adresse électronique complète, par exemple contact@agglo.fr.").max(254),
      ])
      .default(""),
    phone: draftText(30),
    hours: draftText(200),
  }),
  apply: (document, typed) => ({ ...document, content: { ...document.content, contact: typed } }),
});
