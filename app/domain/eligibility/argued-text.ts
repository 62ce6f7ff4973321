import { hasUsefulLength, usefulLength } from "~/domain/text/text-length";
import type { Explanation } from "./criterion";
import type { Outcome } from "./outcome";
import { counted } from "./wording";

/** Pass when a text is argued in at least so many useful characters. */
export function judgeText(text: string | null | undefined, least: number): Outcome {
  return hasUsefulLength(text, least) ? "pass" : "fail";
}

/** What a text lacks, for a rule that asks for one. `name` begins the sentence: "La réponse". */
export function explainText(
  text: string | null | undefined,
  least: number,
  field: string,
  name: string,
): Explanation {
  const length = usefulLength(text);
  const reason = `${name} compte ${counted(length, "caractère utile", "caractères utiles")} sur ${least} au moins.`;
  if (length >= least) return { reason, fix: null };
  const by = least - length;
  return {
    reason,
    fix: `Ajoutez ${counted(by, "caractère")} au moins.`,
    remedies: [[{ op: "lengthen", path: `/${field.replaceAll(".", "/")}`, by }]],
    field,
  };
}
