/** Pages of the call builder, in the order in which a call is written. */
export const callParts = [
  {
    code: "presentation",
    slug: "presentation",
    title: "Présentation",
    about: "Le titre, le texte de la page publique, ce qui est financé.",
  },
  {
    code: "objectives",
    slug: "objectifs",
    title: "Objectifs du contrat de ville",
    about: "Les objectifs que l’appel sert, et que le formulaire propose.",
  },
  {
    code: "territory",
    slug: "territoire",
    title: "Quartiers et communes",
    about: "Où les projets peuvent avoir lieu.",
  },
  {
    code: "funders",
    slug: "financeurs",
    title: "Financeurs et enveloppes",
    about: "Qui finance, avec combien, et ce qu’un projet peut demander à chacun.",
  },
  {
    code: "form",
    slug: "formulaire",
    title: "Formulaire",
    about: "Les rubriques demandées et les questions propres à cet appel.",
  },
  {
    code: "documents",
    slug: "pieces",
    title: "Pièces demandées",
    about: "Les documents à joindre, et à qui ils sont demandés.",
  },
  {
    code: "rules",
    slug: "regles",
    title: "Règles d’éligibilité",
    about: "Les conditions, leurs seuils, et ce que devient un dossier qui ne les remplit pas.",
  },
  {
    code: "rubric",
    slug: "grille",
    title: "Grille d’analyse",
    about: "Les critères de notation, leur poids et les mots de chaque note.",
  },
  {
    code: "calendar",
    slug: "calendrier",
    title: "Calendrier",
    about: "L’ouverture, la clôture à la seconde, le comité, les réponses.",
  },
  { code: "contact", slug: "contact", title: "Contact", about: "À qui les associations s’adressent." },
] as const;

export type CallPart = (typeof callParts)[number];
export type CallPartCode = CallPart["code"];

export function callPartBySlug(slug: string | undefined): CallPart | undefined {
  return callParts.find((part) => part.slug === slug);
}

export function callPartByCode(code: CallPartCode): CallPart {
  return callParts.find((part) => part.code === code)!;
}
