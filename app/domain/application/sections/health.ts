import { isBlank, textOf } from "../form/answers";
import { defineSection } from "../form/section";

/** Asked of projects of the health pillar: the three notions of the programme, SANTE-2.3. */
export const health = defineSection({
  code: "health",
  slug: "sante",
  title: "Santé : bien-être, convivialité, estime de soi",
  group: "project",
  why: "Les projets du pilier santé sont notés sur ces trois notions.",
  lead: "Le contrat de ville attend qu’un projet de santé travaille ces trois notions.",
  questions: [
    {
      kind: "longtext",
      name: "wellBeing",
      label: "Comment le projet travaille-t-il le bien-être ?",
      example: "Des séances de relaxation pour réduire le stress et mieux dormir.",
      max: 3000,
      missing: "Dites comment le projet travaille le bien-être.",
    },
    {
      kind: "longtext",
      name: "conviviality",
      label: "Comment crée-t-il de la convivialité ?",
      example: "Un repas partagé chaque mois, préparé par le groupe.",
      max: 3000,
      missing: "Dites comment le projet crée de la convivialité.",
    },
    {
      kind: "longtext",
      name: "selfEsteem",
      label: "Comment renforce-t-il l’estime de soi ?",
      example: "Chacun anime un atelier à son tour et reçoit un retour du groupe.",
      max: 3000,
      missing: "Dites comment le projet renforce l’estime de soi.",
    },
  ],
  toInput: (answers) => ({
    project: {
      health: isBlank(answers)
        ? null
        : {
            wellBeing: textOf(answers, "wellBeing"),
            conviviality: textOf(answers, "conviviality"),
            selfEsteem: textOf(answers, "selfEsteem"),
          },
    },
  }),
});
