const secret = /passw|passe|secret|code|jeton|token|otp/i;
const mostFields = 500;

/** A form as its sender typed it, ready to be offered again by a page that could not be reached by Remix. */
export interface TypedForm {
  readonly fields: readonly (readonly [name: string, value: string])[];
}

/**
 * Reads an urlencoded body.
 *
 * A form that holds a secret, such as a password or a code, gives undefined: it is never written back into a page.
 * So does one too long to be offered whole, since half a form would be worse than none.
 */
export function typedForm(body: string): TypedForm | undefined {
  const fields = [...new URLSearchParams(body)];
  if (fields.length === 0 || fields.length > mostFields) return undefined;
  return fields.some(([name]) => secret.test(name)) ? undefined : { fields };
}
