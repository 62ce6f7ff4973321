import type { Criterion } from "./criterion";

/** The rule and version a stored finding was made with. */
export interface CriterionVersion {
  readonly code: string;
  readonly version: number;
}

/**
 * The rules a stored verdict was made with, in its order, from all that are known, in force or not.
 *
 * @throws {RangeError} when one is not known: versions are never removed
 */
export function criteriaAt(
  versions: readonly CriterionVersion[],
  known: readonly Criterion[],
): readonly Criterion[] {
  return versions.map(({ code, version }) => {
    const criterion = known.find((candidate) => candidate.code === code && candidate.version === version);
    if (!criterion) throw new RangeError(`no eligibility criterion ${code} version ${version}`);
    return criterion;
  });
}
