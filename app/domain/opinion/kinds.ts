/** Partners whose opinion an instructor may ask, outside the portal. */
export const opinionKinds = [
  "city",
  "caf",
  "citizen_council",
  "young_people",
  "equality_referent",
  "discrimination_referent",
  "mental_health_council",
  "watch_cell",
  "partner",
] as const;
export type OpinionKind = (typeof opinionKinds)[number];

interface KindWords {
  readonly label: string;
  /** What they are usually asked. */
  readonly question: string;
}

const kindWords = {
  city: {
    label: "commune",
    question: "Ce projet répond-il à un besoin du quartier ? Complète-t-il ce que fait la commune ?",
  },
  caf: { label: "CAF", question: "Ce projet complète-t-il les dispositifs de la CAF, sans les doubler ?" },
  citizen_council: {
    label: "conseil citoyen",
    question: "Les habitants attendent-ils ce projet ? Y ont-ils été associés ?",
  },
  young_people: {
    label: "jeunes du quartier",
    question: "Ce projet vous donne-t-il envie ? Que faudrait-il changer ?",
  },
  equality_referent: {
    label: "référente ou référent égalité",
    question: "Comment ce projet agit-il pour l’égalité entre les femmes et les hommes ?",
  },
  discrimination_referent: {
    label: "référente ou référent discriminations",
    question: "Comment ce projet lutte-t-il contre les discriminations ?",
  },
  mental_health_council: {
    label: "conseil local de santé mentale",
    question: "Ce projet s’accorde-t-il avec les priorités du conseil local de santé mentale ?",
  },
  watch_cell: {
    label: "cellule de veille ou CISPD",
    question: "Ce projet s’accorde-t-il avec les actions de la cellule de veille ?",
  },
  partner: { label: "partenaire", question: "Que pensez-vous de ce projet ?" },
} as const satisfies Record<OpinionKind, KindWords>;

/** The words of a kind, for one that may come from another release. */
export function opinionKindWords(kind: string): KindWords {
  return Object.hasOwn(kindWords, kind) ? kindWords[kind as OpinionKind] : kindWords.partner;
}
