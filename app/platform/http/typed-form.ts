const secret = /passw|passe|secret|jeton|token|^(?:code|current|otp)$/i;
const mostFields = 500;

/**
 * Whether a field of this name holds what only its person may know. A code that opens is named so and nothing else:
 * `postcode` and `communeCode` are answers like others.
 */
export function isSecretField(name: string): boolean {
  return secret.test(name);
}

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
  return fields.some(([name]) => isSecretField(name)) ? undefined : { fields };
}
