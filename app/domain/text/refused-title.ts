/** What a refused form puts in front of the title of its page, for readers who hear the title first. */
export const refusedTitle = "Erreur\u00A0: ";
