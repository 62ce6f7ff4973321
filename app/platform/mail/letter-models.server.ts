import type { EmailContext } from "~emails/define-email";
import { emailKinds, emails, isEmailKind } from "~emails/index";
import { type Letter, writeLetter } from "./write-letter.server";

export interface LetterModel extends Letter {
  readonly kind: string;
}

/** Every letter of the portal, written from its example, in the order of their kinds. */
export function listLetterModels(context: EmailContext): Promise<LetterModel[]> {
  return Promise.all(emailKinds.toSorted().map((kind) => model(kind, context)));
}

/** One letter written from its example, or null when there is no such kind. */
export async function findLetterModel(kind: string, context: EmailContext): Promise<LetterModel | null> {
  return isEmailKind(kind) ? model(kind, context) : null;
}

async function model(kind: keyof typeof emails, context: EmailContext): Promise<LetterModel> {
  return { kind, ...(await writeLetter(kind, emails[kind].example, context)) };
}
