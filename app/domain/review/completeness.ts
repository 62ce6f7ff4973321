import type { Cents } from "~/domain/money/cents";
import type { ReviewOpinion } from "./opinion-words";
import { needsRationale, type Marks, type Rubric } from "./rubric";

export interface ReviewAnswers {
  readonly marks: Marks;
  /** Why, by criterion. */
  readonly rationales: Readonly<Record<string, string>>;
  readonly opinion: ReviewOpinion | null;
  readonly comment: string;
  readonly proposed: Cents | null;
}

export interface MissingInReview {
  /** Field of the form: `marks.S1`, `rationales.S1`, `opinion`, `proposed`, `comment`. */
  readonly field: string;
  readonly message: string;
}

/** What a review still lacks before it can be called done; empty when nothing does. */
export function missingInReview(
  rubric: Rubric,
  { marks, rationales, opinion, comment, proposed }: ReviewAnswers,
): MissingInReview[] {
  const missing: MissingInReview[] = [];
  for (const { code, label, eliminatory } of rubric.criteria) {
    const mark = marks[code];
    if (mark === undefined)
      missing.push({ field: `marks.${code}`, message: `Notez de 0 à 4\u00A0: ${label}.` });
    else if (needsRationale(mark) && !rationales[code]?.trim())
      missing.push({ field: `rationales.${code}`, message: `Expliquez la note ${mark}\u00A0: ${label}.` });
    if (mark === 0 && eliminatory && opinion !== null && opinion !== "unfavourable")
      missing.push({
        field: "opinion",
        message: `La note 0 sur «\u00A0${label}\u00A0» appelle un avis défavorable.`,
      });
  }
  if (opinion === null) missing.push({ field: "opinion", message: "Donnez votre avis." });
  if (opinion !== null && opinion !== "favourable" && !comment.trim())
    missing.push({ field: "comment", message: "Motivez votre avis en quelques mots." });
  if (proposed === null)
    missing.push({ field: "proposed", message: "Proposez un montant, zéro s’il n’y en a pas." });
  return missing;
}
