import type { SaveSectionRefusal } from "./save-section.server";

type Closed = Extract<SaveSectionRefusal, { code: "not-a-draft" | "call-not-open" }>;

/** Why a change was not saved, for who still has it under the eyes. */
export function closedWords(refusal: Closed): { title: string; text: string } {
  if (refusal.code === "not-a-draft") {
    return {
      title: "Ce dossier ne se modifie plus",
      text: "Il a été envoyé, ou attend une signature. Votre texte n’est pas enregistré\u00A0: copiez-le si vous en avez besoin.",
    };
  }
  return {
    title:
      refusal.state === "scheduled"
        ? "L’appel à projets n’est pas encore ouvert"
        : "L’appel à projets est fermé",
    text: "Votre texte n’est pas enregistré\u00A0: copiez-le si vous en avez besoin.",
  };
}
