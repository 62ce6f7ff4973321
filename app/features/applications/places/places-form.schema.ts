import { z } from "zod";
import { readCoordinates } from "~/domain/territory/districts-at";

const line = z
  .string()
  .trim()
  .max(200, "Raccourcissez votre texte\u00A0: 200 caractères au plus.")
  .default("");

const coordinates = line.transform((text, context) => {
  if (text === "") return null;
  const read = readCoordinates(text.slice(0, 60));
  if (read) return read;
  context.addIssue({
    code: "custom",
    message:
      "Écrivez la latitude puis la longitude, séparées par une virgule et un espace, par exemple 50.488, 2.9455.",
  });
  return z.NEVER;
});

/** Where each place of the project is: an address, or coordinates copied from a map. */
export const placesForm = z.object({
  places: z
    .array(z.object({ place: z.string().max(5_000), address: line, coordinates }))
    .max(30)
    .default([]),
});

export type PlacesAnswer = z.output<typeof placesForm>["places"];
