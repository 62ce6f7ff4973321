import { z } from "zod";
import { emailField } from "~/domain/account/email-address";
import { repeated } from "~/platform/forms/typed-values";

/** Who asks to be told, and of what; no pillar is every pillar. */
export const alertForm = z.object({
  email: emailField,
  piliers: repeated(z.string().regex(/^[A-Z0-9-]{1,40}$/, "Choisissez parmi les piliers proposés.")),
});
