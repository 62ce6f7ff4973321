import { addDays, addMonths, parisDay, parisInstant, type Day } from "~/domain/calendar/paris";

/** Months without a change after which a draft is announced as going. */
const untouchedMonths = 3;
/** Days between the announcement and the removal. */
const noticeDays = 15;
/** Days that a dossier of a call for practice lives. */
const practiceDays = 30;

/** A draft last changed before this instant is untouched. */
export function untouchedSince(now: Date): Date {
  return parisInstant(`${addMonths(parisDay(now), -untouchedMonths)}T00:00`);
}

/** A draft announced before this instant, and untouched since, is removed. */
export function announcedBefore(now: Date): Date {
  return parisInstant(`${addDays(parisDay(now), -noticeDays)}T00:00`);
}

/** The first day on which a draft announced at this instant is removed. */
export function removedFrom(announcedAt: Date): Day {
  return addDays(parisDay(announcedAt), noticeDays + 1);
}

/** A dossier for practice begun before this instant vanishes. */
export function practiceBegunBefore(now: Date): Date {
  return parisInstant(`${addDays(parisDay(now), -practiceDays)}T00:00`);
}
