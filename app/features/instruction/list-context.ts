import { inboxFilterSchema, type InboxFilter } from "./inbox-filter";

/** The list from which a dossier was opened: its query, as the address of the dossier carries it. */
export interface OpenedFrom {
  /** `appel=…&etat=…`; empty when the dossier was opened by its number. */
  readonly query: string;
  readonly filter: Pick<InboxFilter, "callId" | "status">;
}

/** Reads `?liste=…` of the address of a dossier; what means nothing is passed over. */
export function openedFrom(url: string): OpenedFrom {
  const query = (new URL(url).searchParams.get("liste") ?? "").slice(0, 1_000);
  const { appel, etat } = inboxFilterSchema.parse(Object.fromEntries(new URLSearchParams(query)));
  return { query, filter: { callId: appel, status: etat } };
}

/** Address of a dossier, in the same list. */
export function dossierInList(number: string, query: string): string {
  const search = query === "" ? "" : `?${new URLSearchParams({ liste: query })}`;
  return `/instruction/dossiers/${encodeURIComponent(number)}${search}`;
}
