import { z } from "zod";

/** An address as the key of an account: trimmed, NFC, lower case. */
function normaliseEmail(typed: string): string {
  return typed.normalize("NFC").trim().toLowerCase();
}

const example = "par exemple nom@association.fr";

/** Field of a form: one address, normalised. */
export const emailField = z
  .string("Indiquez votre adresse électronique.")
  .transform(normaliseEmail)
  .pipe(
    z
      .string()
      .min(1, "Indiquez votre adresse électronique.")
      .max(254, "Cette adresse est trop longue : vérifiez-la.")
      .pipe(z.email(`Écrivez une adresse complète, ${example}.`)),
  );
