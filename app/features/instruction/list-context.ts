import { z } from "zod";
import { inboxAddress, inboxSearch } from "./inbox/inbox-address";
import { inboxFilterSchema, type InboxQuery } from "./inbox-filter";

/** The filters of a list, written as its address writes them. */
export const carriedList = z
  .string()
  .max(1_000)
  .transform((search) => inboxFilterSchema.parse(Object.fromEntries(new URLSearchParams(search))));

/** The list that `?liste=…` of an address carries; null without one. */
export function listCarried(url: string): InboxQuery | null {
  const search = new URL(url).searchParams.get("liste");
  const read = carriedList.safeParse(search ?? "");
  return search !== null && read.success ? read.data : null;
}

/** Address of a dossier, or of a `page` of it, in the list that is walked, at the `place` that the list gave it. */
export function dossierInList(
  number: string,
  list: InboxQuery | null,
  { place = list?.apres, page }: { place?: string | undefined; page?: string } = {},
): string {
  const search = list ? `?${new URLSearchParams({ liste: inboxSearch(list, { apres: place }) })}` : "";
  return `/instruction/dossiers/${encodeURIComponent(number)}${page ? `/${page}` : ""}${search}`;
}

/** Where the list shows the link to a dossier. */
export function dossierAnchor(number: string): string {
  return `dossier-${number}`;
}

/** The page of the list that begins at a place, brought to a dossier. */
export function listAround(number: string, list: InboxQuery | null, pageAfter: string | null): string {
  if (!list) return "/instruction";
  return `${inboxAddress(list, { apres: pageAfter ?? undefined })}#${dossierAnchor(number)}`;
}
