import { emails, isEmailKind } from "~emails/index";

/** Subject of a stored letter, or null when this release does not know it or its payload is forgotten. */
export function letterSubject(kind: string, payload: unknown): string | null {
  if (!isEmailKind(kind)) return null;
  try {
    return emails[kind].write(payload, { origin: "https://pilier.example" }).subject;
  } catch {
    return null;
  }
}
