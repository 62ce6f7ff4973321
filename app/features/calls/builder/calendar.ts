import { z } from "zod";
import { parisDay, parisInstant, parisLocal, type Day } from "~/domain/calendar/paris";
import { readParisLocal } from "~/domain/eligibility/paris-time";
import type { FormValue } from "~/platform/forms/form-values";
import { optionalDay, typedCount, typedDay } from "~/platform/forms/typed-values";
import { definePart } from "./part-form";
import { draftText } from "./typed-lines";

const written = /^(\d{1,2})(?:[h:](\d{2}))?(?:[m:](\d{2}))?s?$/;

/** "17 h", "17:00", "23 h 59 min 59 s" or "23:59:59" as 17:00:00, 23:59:59; null when it is no time of a day. */
function readTime(text: string): string | null {
  const compact = text.toLowerCase().replace(/\s/g, "").replace("min", "m").replace(/[hm]$/, "");
  const match = written.exec(compact);
  if (!match) return null;
  const [hours, minutes, seconds] = [match[1]!, match[2] ?? "00", match[3] ?? "00"];
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null;
  return `${hours.padStart(2, "0")}:${minutes}:${seconds}`;
}

function typedTime(missing: string) {
  return z
    .string(missing)
    .trim()
    .max(20)
    .transform((text, context): string => {
      const time = readTime(text);
      if (time !== null) return time;
      const message = text === "" ? missing : "Écrivez une heure, par exemple 17:00 ou 23:59:59.";
      context.addIssue({ code: "custom", message });
      return z.NEVER;
    });
}

/** A day and an hour of Paris as one instant; refused when the clocks of that night never show it, or show it twice. */
function typedInstant(missing: { day: string; time: string }) {
  return z
    .object({ on: typedDay(missing.day), time: typedTime(missing.time) })
    .transform(({ on, time }, context): string => {
      const local = `${on}T${time}`;
      if (readParisLocal(local) !== null) return parisInstant(local).toISOString();
      context.addIssue({
        code: "custom",
        path: ["time"],
        message:
          "Cette nuit-là on change d’heure, et cette heure n’existe pas ou existe deux fois. Choisissez-en une autre.",
      });
      return z.NEVER;
    });
}

const optionalInstant = z
  .object({ on: optionalDay(), time: z.string().trim().max(20).default("") })
  .prefault({})
  .transform(({ on, time }, context): string | null => {
    if (on === null) return null;
    const clock = readTime(time);
    const local = `${on}T${clock ?? ""}`;
    if (clock !== null && readParisLocal(local) !== null) return parisInstant(local).toISOString();
    context.addIssue({
      code: "custom",
      path: ["time"],
      message: "Écrivez l’heure de la réunion, par exemple 18:00.",
    });
    return z.NEVER;
  });

const otherDate = z
  .strictObject({ label: draftText(200), when: draftText(300) })
  .refine(({ label, when }) => (label === "") === (when === ""), {
    path: ["when"],
    message: "Donnez le nom de cette date et le moment, ou videz la ligne.",
  });

/** Dates of the call, each read on a clock in Paris. */
export const calendar = definePart({
  values: ({ frame, content: { dates, calendar: others } }) => ({
    opens: instantParts(frame.opensAt),
    closes: instantParts(frame.closesAt),
    graceMinutes: String(frame.graceSeconds / 60).replace(".", ","),
    meeting: dates.meetingAt ? instantParts(dates.meetingAt) : {},
    meetingPlace: dates.meetingPlace,
    committeeOn: dayParts(dates.committeeOn),
    answersOn: dayParts(dates.answersOn),
    others: others.map(({ label, when }) => ({ label, when })),
  }),
  shape: () => ({
    opens: typedInstant({ day: "Écrivez le jour de l’ouverture.", time: "Écrivez l’heure de l’ouverture." }),
    closes: typedInstant({ day: "Écrivez le jour de la clôture.", time: "Écrivez l’heure de la clôture." }),
    graceMinutes: typedCount("Écrivez un nombre de minutes, 0 s’il n’y a pas de délai.", { max: 1_440 }),
    meeting: optionalInstant,
    meetingPlace: draftText(200),
    committeeOn: optionalDay(),
    answersOn: optionalDay(),
    others: z.array(otherDate).max(30).default([]),
  }),
  check: ({ opens, closes }, refuse) => {
    if (closes <= opens) refuse("closes.on", "Choisissez une clôture après l’ouverture.");
  },
  apply: (document, typed) => ({
    ...document,
    frame: {
      ...document.frame,
      opensAt: typed.opens,
      closesAt: typed.closes,
      graceSeconds: typed.graceMinutes * 60,
    },
    content: {
      ...document.content,
      dates: {
        meetingAt: typed.meeting,
        meetingPlace: typed.meetingPlace,
        committeeOn: typed.committeeOn,
        answersOn: typed.answersOn,
      },
      calendar: typed.others.filter(({ label }) => label !== ""),
    },
  }),
});

function instantParts(instant: string): { on: FormValue; time: string } {
  const at = new Date(instant);
  return { on: dayParts(parisDay(at)), time: parisLocal(at).slice(11) };
}

function dayParts(day: string | null): FormValue {
  const [year = "", month = "", date = ""] = ((day ?? "") as Day).split("-");
  return { day: date, month, year };
}
