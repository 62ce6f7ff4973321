import {
  dayInWords,
  instantInWords,
  preciseInstantInWords,
  shortDay,
  type Day,
} from "~/domain/calendar/paris";
import { withWholeDates } from "~/domain/text/typography";

/** An instant, on a clock in Paris. `precise` is for what the second decides. */
export function DateTime({ at, precise }: { at: Date; precise?: boolean }) {
  return (
    <time dateTime={at.toISOString()}>
      {withWholeDates(precise ? preciseInstantInWords(at) : instantInWords(at))}
    </time>
  );
}

/** A calendar day: in words in a text, in digits in a table. */
export function DayText({ on, isShort }: { on: Day; isShort?: boolean }) {
  return <time dateTime={on}>{isShort ? shortDay(on) : withWholeDates(dayInWords(on))}</time>;
}
