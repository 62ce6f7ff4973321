/** What the answer to a request changed, in words, as it is kept with the request. */
export interface AnswerChange {
  /** Code of the section, or "documents". */
  readonly section: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** A mark on a criterion is to be looked at again when a section it reads changed after it was given. */
export function isToReview(
  reads: readonly string[],
  scoredAt: Date,
  answered: readonly { readonly answeredAt: Date | null; readonly changes: readonly AnswerChange[] }[],
): boolean {
  return answered.some(
    ({ answeredAt, changes }) =>
      answeredAt !== null && answeredAt > scoredAt && changes.some(({ section }) => reads.includes(section)),
  );
}
