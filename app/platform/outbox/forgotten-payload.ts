import { emails, isEmailKind } from "~emails/index";

/** True for a letter whose payload holds a code: it is not kept once the letter is sent or given up. */
export function forgetsPayload(kind: string): boolean {
  return isEmailKind(kind) && emails[kind].holdsSecret === true;
}
