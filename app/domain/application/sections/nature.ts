import { textsOf, textOf } from "../form/answers";
import { defineSection } from "../form/section";

const recurrences = ["first", "renewal"] as const;
const objects = ["project", "operating"] as const;
const periods = ["annual", "multiyear"] as const;
const forms = ["cash", "in-kind"] as const;

/** Source: Cerfa 12156*06, rubrique 0. */
export const nature = defineSection({
  code: "nature",
  slug: "nature-de-la-demande",
  title: "Nature de la demande",
  group: "project",
  lead: "Les autorités sollicitées sont les financeurs de l’appel : vous répartissez la demande entre eux dans le budget.",
  why: "Le formulaire officiel commence ainsi ; les pièces à joindre en dépendent.",
  questions: [
    {
      kind: "choices",
      name: "form",
      label: "Que demandez-vous ?",
      hint: "Cochez les deux si besoin.",
      options: [
        { value: "cash", label: "De l’argent" },
        {
          value: "in-kind",
          label: "Une aide en nature",
          hint: "Le prêt d’une salle, de matériel, de personnel.",
        },
      ],
      missing: "Dites si vous demandez de l’argent, une aide en nature, ou les deux.",
    },
    {
      kind: "choice",
      name: "recurrence",
      label: "Est-ce la première demande pour ce projet ?",
      hint: "Un renouvellement reprend un projet déjà financé par le contrat de ville.",
      options: [
        { value: "first", label: "Oui, c’est une première demande" },
        { value: "renewal", label: "Non, c’est un renouvellement ou une suite" },
      ],
      missing: "Dites si c’est une première demande ou un renouvellement.",
    },
    {
      kind: "choice",
      name: "object",
      label: "Pour quoi la demandez-vous ?",
      hint: "Le contrat de ville finance d’abord des projets.",
      options: [
        { value: "project", label: "Pour un projet ou une action" },
        { value: "operating", label: "Pour le fonctionnement général de l’association" },
      ],
      missing: "Dites si la demande porte sur un projet ou sur le fonctionnement.",
    },
    {
      kind: "choice",
      name: "period",
      label: "Pour combien de temps ?",
      hint: "Dans le doute : un an.",
      options: [
        { value: "annual", label: "Un an, ou une seule fois" },
        { value: "multiyear", label: "Plusieurs années" },
      ],
      missing: "Dites si la demande porte sur une ou plusieurs années.",
    },
  ],
  toInput: (answers) => ({
    nature: {
      form: forms.filter((form) => textsOf(answers, "form").includes(form)),
      recurrence: recurrences.find((value) => value === textOf(answers, "recurrence")),
      object: objects.find((value) => value === textOf(answers, "object")),
      period: periods.find((value) => value === textOf(answers, "period")),
    },
  }),
});
