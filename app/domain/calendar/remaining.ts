import { daysBetween, type Day } from "./paris";

/** "aujourd’hui", "demain", "dans 12 jours", "hier", "il y a 3 jours". */
export function remainingWords(from: Day, to: Day): string {
  const days = daysBetween(from, to);
  if (days === 0) return "aujourd’hui";
  if (days === 1) return "demain";
  if (days === -1) return "hier";
  return days > 0 ? `dans ${days}\u00A0jours` : `il y a ${-days}\u00A0jours`;
}
