import { dayInWords, instantInWords, parisDay } from "~/domain/calendar/paris";
import { remainingWords } from "~/domain/calendar/remaining";
import { withWholeDates } from "~/domain/text/typography";
import { Icon } from "./icon";

export interface DeadlineProps {
  /** "Dépôt jusqu’au", "Réponse attendue avant le". */
  label: string;
  at: Date;
  /** The server's clock: it decides, and not the reader's. */
  now: Date;
}

const urgentDays = 2;
const soonDays = 14;

/** A deadline in full with the time that is left, more pressing as it comes near. */
export function Deadline({ label, at, now }: DeadlineProps) {
  return (
    <div className="deadline" data-urgency={urgencyOf(at, now)}>
      <Icon name="clock" size="large" />
      <p>
        <span className="deadline-label">{label}</span>{" "}
        <time dateTime={at.toISOString()}>{withWholeDates(instantInWords(at))}</time>,{" "}
        <strong>{at <= now ? "c’est passé" : remainingWords(parisDay(now), parisDay(at))}</strong>
      </p>
    </div>
  );
}

export type Urgency = "calm" | "soon" | "urgent" | "past";

export function urgencyOf(at: Date, now: Date): Urgency {
  if (at <= now) return "past";
  const days = (at.getTime() - now.getTime()) / 86_400_000;
  if (days <= urgentDays) return "urgent";
  return days <= soonDays ? "soon" : "calm";
}

/** The day alone, for a card: "vendredi 29 janvier 2027, dans 12 jours". */
export function ShortDeadline({ at, now }: Omit<DeadlineProps, "label">) {
  return (
    <span className="short-deadline" data-urgency={urgencyOf(at, now)}>
      <time dateTime={at.toISOString()}>{withWholeDates(dayInWords(parisDay(at)))}</time>
      <strong>{at <= now ? "fermé" : remainingWords(parisDay(now), parisDay(at))}</strong>
    </span>
  );
}
