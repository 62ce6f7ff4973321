import type { AgendaRefusal } from "~/features/committee/editable-agenda.server";

/** Why the agenda stays as it is, in words. */
export function agendaRefusalWords(refusal: Exclude<AgendaRefusal, { code: "not-found" }>): string {
  switch (refusal.code) {
    case "session-started":
      return "La séance a commencé\u00A0: son ordre du jour ne change plus.";
    case "not-ready":
      return `Le dossier ${refusal.number} n’est plus prêt pour un comité. Rechargez la page.`;
    case "nothing-chosen":
      return "Cochez au moins un dossier à ajouter.";
  }
}
