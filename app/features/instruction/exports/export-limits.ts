/** Longer lists are prepared by the worker. */
export const sentAtOnceMost = 20_000;

/** Exports that a person may have at a time, waiting or kept. */
export const keptMost = 10;

export const keptDays = 7;

/** A press within this time of another is the same press. */
export const samePressMs = 60_000;

/** Workers that may die on an export before it is given up. */
export const attemptsMost = 3;
