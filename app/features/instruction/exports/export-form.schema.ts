import { z } from "zod";
import { inboxFilterSchema } from "../inbox-filter";
import { exportFormats } from "./export-format";

/** The filters of a list, written as its address writes them. */
const list = z
  .string()
  .max(1_000)
  .transform((search) => inboxFilterSchema.parse(Object.fromEntries(new URLSearchParams(search))));

/** What asks the worker for a list as a file. */
export const exportForm = z.object({ liste: list, format: z.enum(exportFormats) });

/** The list that the address of the page proposes, or null. */
export function proposedList(url: string) {
  const search = new URL(url).searchParams.get("liste");
  const read = list.safeParse(search ?? "");
  return search !== null && read.success ? read.data : null;
}
