import { everyDossier, type InboxQuery } from "../inbox-filter";
import { readyViews } from "../views/ready-views";
import { filtersInForce, inboxSearch, keptSearch } from "./inbox-address";

/** A list in words: "État : Déposé", "les plus gros montants d’abord". */
export interface ListName {
  readonly filters: string;
  readonly order: string;
}

/** Words of what the list is filtered by; null when it is not, or when its reader does not see it. */
export interface ListLabels {
  readonly call: string | null;
  readonly pillar: string | null;
  readonly colleague: string | null;
  readonly view: { readonly name: string; readonly query: string } | null;
}

const orderWords = {
  depot: "les derniers déposés d’abord",
  "depot-ancien": "les premiers déposés d’abord",
  montant: "les plus gros montants d’abord",
  "montant-petit": "les plus petits montants d’abord",
} as const;

/** The saved view that shows the list, else the one that everybody has, else its filters. */
export function listName(query: InboxQuery, labels: ListLabels): ListName {
  return { filters: filtersOf(query, labels), order: orderOf(query) };
}

function filtersOf(query: InboxQuery, { call, pillar, colleague, view }: ListLabels): string {
  const shown = keptSearch(inboxSearch(query));
  if (query.vue !== everyDossier && view?.query === shown) return view.name;
  if (shown === "") return "Tous les dossiers";
  const ready = readyViews.find(({ filter }) => inboxSearch(filter) === shown);
  if (ready) return ready.name;
  const { appel, pilier, suivi } = query;
  const choice = (id: string | undefined, label: string | null) => (id && label ? [{ id, label }] : []);
  const chosen = {
    calls: choice(appel, call),
    pillars: choice(pilier, pillar),
    colleagues: choice(suivi, colleague),
  };
  return (
    filtersInForce(query, chosen)
      .map(({ label }) => label)
      .join(", ") || "Tous les dossiers"
  );
}

function orderOf({ q, tri, signal }: InboxQuery): string {
  if (q) return "les plus proches de vos mots d’abord";
  if (tri && tri !== "echeance") return orderWords[tri];
  return signal === "a-vous" ? "par date de réponse due" : "vos dossiers d’abord, par date de réponse due";
}
