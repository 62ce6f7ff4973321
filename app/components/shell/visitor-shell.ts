import type { ShellData } from "./shell-data";

/** The shell when the root loader could not answer: a visitor's, with nothing that depends on the database. */
export const visitorShell: ShellData = {
  user: null,
  navigation: [{ label: "Appels à projets", short: "Appels", to: "/appels" }],
  help: null,
  links: {
    signIn: "/connexion",
    signOut: "/deconnexion",
    accessibility: "/accessibilite",
    legal: "/mentions-legales",
    privacy: "/donnees-personnelles",
    sourceCode: "/mentions-legales#code-source",
  },
};
