import type { InboxQuery } from "../inbox-filter";

interface ReadyView {
  readonly name: string;
  readonly filter: Partial<InboxQuery>;
}

/** Lists that everybody needs, there before anyone saves one. */
export const readyViews: readonly ReadyView[] = [
  { name: "Tous", filter: {} },
  { name: "À vous", filter: { signal: "a-vous" } },
  { name: "À noter par moi", filter: { suivi: "moi", signal: "a-vous" } },
  { name: "À compléter", filter: { etat: "incomplete" } },
  { name: "Désaccords", filter: { signal: "desaccord" } },
  { name: "Recours", filter: { signal: "recours" } },
  { name: "Hors délai", filter: { signal: "retard" } },
  { name: "Sans instructeur", filter: { suivi: "personne" } },
];
