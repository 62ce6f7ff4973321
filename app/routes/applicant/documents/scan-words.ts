/** What the scanner said of a file; a condemned file is never listed. */
export const scanWords = {
  pending: "Vérification en cours.",
  clean: "Vérifié, sûr.",
  infected: "Écarté par l’antivirus.",
  not_configured: "Format vérifié, sans antivirus.",
} as const;
