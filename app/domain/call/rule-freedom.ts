import type { Criterion } from "~/domain/eligibility/criterion";

const imposed = /\b(?:loi|décret|code de|règlement|Cerfa|Sirene|notice)\b/iu;

/**
 * May a call put the rule aside, or change whether it blocks? Not when its source is a law, a regulation or the
 * State's form, which no call can soften; thresholds that such a rule leaves open are settings all the same.
 */
export function isAdjustable({ source }: Pick<Criterion, "source">): boolean {
  return !imposed.test(source);
}
