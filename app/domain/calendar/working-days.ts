import { Temporal } from "temporal-polyfill";
import { addDays, type Day } from "./paris";

/** Public holidays on one day of every year, month and day. Source: code du travail, L3133-1. */
const fixed = ["01-01", "05-01", "05-08", "07-14", "08-15", "11-01", "11-11", "12-25"];
/** The others, in days after Easter Sunday: Easter Monday, Ascension, Whit Monday. */
const afterEaster = [1, 39, 50];

/** The day itself, or the next one that is no Saturday, no Sunday and no public holiday of mainland France. */
export function nextWorkingDay(day: Day): Day {
  let found = day;
  while (!isWorkingDay(found)) found = addDays(found, 1);
  return found;
}

function isWorkingDay(day: Day): boolean {
  const { dayOfWeek, year } = Temporal.PlainDate.from(day);
  if (dayOfWeek > 5 || fixed.includes(day.slice(5))) return false;
  const easter = easterSunday(year);
  return !afterEaster.some((days) => addDays(easter, days) === day);
}

/** Meeus’s rule for the Gregorian calendar. */
function easterSunday(year: number): Day {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const epact =
    (19 * golden + century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25) + 15) % 30;
  const moon = epact - Math.floor((epact + 11 * golden) / 319);
  const weekday = (2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - moon - ((year % 100) % 4) + 32) % 7;
  const month = Math.floor((moon + weekday + 90) / 25);
  const date = (moon + weekday + month + 19) % 32;
  return Temporal.PlainDate.from({ year, month, day: date }).toString() as Day;
}
