/** What the scanner said of a file; a condemned file is never listed. */
export const scanWords = {
  pending: "Vérification par l’antivirus en cours\u00A0: cela n’empêche pas d’envoyer le dossier.",
  clean: "Vérifié, sûr.",
  infected: "Écarté par l’antivirus.",
  not_configured: "Format vérifié\u00A0; pas d’antivirus sur ce portail.",
} as const;
