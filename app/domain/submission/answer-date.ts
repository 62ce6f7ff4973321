import { addMonths, parisDay, type Day } from "~/domain/calendar/paris";

/**
 * Day on which silence becomes a refusal: two months after the deposit, reckoned in Paris.
 *
 * Source: code des relations entre le public et l’administration, articles L231-4 and L231-6.
 */
export function silenceRefusesOn(submittedAt: Date): Day {
  return addMonths(parisDay(submittedAt), 2);
}
