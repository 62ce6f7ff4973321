const words: Readonly<Record<string, string>> = {
  "application.started": "Dossier commencé",
  "application.section-saved": "Rubrique remplie",
  "application.certification-requested": "Signature demandée",
  "attachment.added": "Pièce jointe",
  "attachment.removed": "Pièce retirée",
  "report.saved": "Bilan rempli",
  "association.document-kept": "Document gardé dans le coffre",
  "association.document-removed": "Document retiré du coffre",
  "association.identity-refreshed": "Identité relue dans l’annuaire",
  "association.member-joined": "Aide acceptée",
};

/** What a helper did, in a few words; what has none is told as it is. */
export function helperActInWords(event: string): string {
  return words[event] ?? "Autre acte";
}
