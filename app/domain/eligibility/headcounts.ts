import { ageBrackets, type AgeBracket, type Application } from "./application-input";

export type Beneficiaries = Application["project"]["beneficiaries"];

/** Women, men and others; null when the number of women or of men is not given. */
export function countByGender({ female, male, other }: Beneficiaries): number | null {
  return female == null || male == null ? null : female + male + (other ?? 0);
}

/** Sum of the age brackets, a missing one counting none; null when none is given. */
export function countByAge(
  { ages }: Beneficiaries,
  brackets: readonly AgeBracket[] = ageBrackets,
): number | null {
  let given: number | null = null;
  for (const bracket of brackets) {
    const count = ages[bracket];
    if (count != null) given = (given ?? 0) + count;
  }
  return given;
}
