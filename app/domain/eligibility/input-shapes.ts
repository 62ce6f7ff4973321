import { z } from "zod";
import { trimmed } from "~/domain/text/white-space";
import { readCalendarDate } from "./calendar-date";
import { readInstant } from "./instant";

export const text = z.string();
export const optionalText = text.nullish();
export const flag = z.boolean();
export const headcount = z.int().min(0);
export const optionalHeadcount = headcount.nullish();
export const day = text.refine((value) => readCalendarDate(trimmed(value)) !== null, { error: "date" });
export const instant = text.refine((value) => readInstant(trimmed(value)) !== null, { error: "instant" });
