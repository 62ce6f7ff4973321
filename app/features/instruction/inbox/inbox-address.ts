import { statusWords } from "~/domain/application/status-words";
import { overallWords } from "~/domain/eligibility/overall-words";
import { everyDossier, inboxFilterSchema, type InboxQuery } from "../inbox-filter";
import type { InboxChoices } from "./inbox-choices.server";

export const markWords = {
  "a-vous": "À vous",
  retard: "Hors délai",
  desaccord: "Désaccord à discuter",
  recours: "Recours à répondre",
  conflit: "Conflit d’intérêts déclaré",
} as const;

type Key = keyof InboxQuery;
const keys = [
  "q",
  "appel",
  "pilier",
  "etat",
  "eligibilite",
  "suivi",
  "signal",
  "tri",
] as const satisfies readonly Key[];

/** Every dossier: without a query the inbox opens with the view that its reader chose. */
export const everyDossierAddress = `/instruction?vue=${everyDossier}`;

/** The same list as an address: without its page, and with what `changes` says. */
export function inboxAddress(
  query: Partial<InboxQuery>,
  changes: Partial<Record<Key, string | undefined>> = {},
): string {
  const search = inboxSearch(query, changes);
  return search === "" ? everyDossierAddress : `/instruction?${search}`;
}

/** What a saved view keeps of an address: filters and sort, neither the page nor the view it came from. */
export function keptSearch(search: string): string {
  const query = inboxFilterSchema.parse(Object.fromEntries(new URLSearchParams(search)));
  return inboxSearch({ ...query, vue: undefined });
}

/** The list of a saved view. */
export function viewAddress({ id, query }: { readonly id: string; readonly query: string }): string {
  return `/instruction?${query === "" ? "" : `${query}&`}vue=${id}`;
}

/** `appel=…&etat=…`, in an order that never changes. */
export function inboxSearch(
  query: Partial<InboxQuery>,
  changes: Partial<Record<Key, string | undefined>> = {},
): string {
  const wanted: Partial<Record<Key, string | undefined>> = { ...query, apres: undefined, ...changes };
  const search = new URLSearchParams();
  for (const key of [...keys, "apres", "vue"] as const) {
    const value = wanted[key];
    if (value && !(key === "tri" && value === "echeance")) search.set(key, value);
  }
  return search.toString();
}

export interface FilterInForce {
  readonly key: Key;
  readonly label: string;
}

/** The filters in force, in words. */
export function filtersInForce(
  query: InboxQuery,
  { calls, pillars, colleagues }: Pick<InboxChoices, "calls" | "pillars" | "colleagues">,
): FilterInForce[] {
  const labelOf = (list: readonly { id: string; label: string }[], id: string) =>
    list.find((one) => one.id === id)?.label ?? "choix qui n’existe plus";
  const found: FilterInForce[] = [];
  const { q, appel, pilier, etat, eligibilite, suivi, signal } = query;
  if (q) found.push({ key: "q", label: `« ${q} »` });
  if (appel) found.push({ key: "appel", label: `Appel\u00A0: ${labelOf(calls, appel)}` });
  if (pilier) found.push({ key: "pilier", label: `Pilier\u00A0: ${labelOf(pillars, pilier)}` });
  if (etat) found.push({ key: "etat", label: `État\u00A0: ${statusWords[etat].label}` });
  if (eligibilite)
    found.push({ key: "eligibilite", label: `Éligibilité\u00A0: ${overallWords[eligibilite].label}` });
  if (suivi === "moi") found.push({ key: "suivi", label: "Suivi par moi" });
  else if (suivi === "personne") found.push({ key: "suivi", label: "Suivi par personne" });
  else if (suivi) found.push({ key: "suivi", label: `Suivi par ${labelOf(colleagues, suivi)}` });
  if (signal) found.push({ key: "signal", label: markWords[signal] });
  return found;
}
