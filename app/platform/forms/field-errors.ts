import type { z } from "zod";

/** What to mend, and the dotted name of the field where it is mended ("" for the whole form). */
export interface FieldError {
  name: string;
  message: string;
}

/** One sentence a field, in the order of the schema: the first one found is the one to mend first. */
export function fieldErrors(error: z.core.$ZodError): FieldError[] {
  const first = new Map<string, string>();
  for (const issue of error.issues) {
    const name = issue.path.map(String).join(".");
    if (!first.has(name)) first.set(name, issue.message);
  }
  return [...first].map(([name, message]) => ({ name, message }));
}
