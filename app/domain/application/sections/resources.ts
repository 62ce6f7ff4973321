import { countOf, exchangeDecimal, givenText, type Answers } from "../form/answers";
import { defineSection } from "../form/section";

/** Source: Cerfa 12156*06, rubrique 4. */
export const resources = defineSection({
  code: "resources",
  slug: "moyens-humains",
  title: "Moyens humains et réseau",
  group: "association",
  why: "Le formulaire officiel demande qui fait vivre l’association.",
  lead: "Au 31 décembre de l’année écoulée.",
  questions: [
    {
      kind: "count",
      name: "volunteers",
      label: "Bénévoles",
      hint: "Qui participent régulièrement, sans être payés.",
      missing: "Écrivez le nombre de bénévoles, 0 s’il n’y en a pas.",
    },
    {
      kind: "count",
      name: "civicVolunteers",
      label: "Volontaires",
      hint: "En service civique, par exemple.",
    },
    {
      kind: "count",
      name: "employees",
      label: "Personnes salariées",
      example: "2",
      missing: "Écrivez le nombre de personnes salariées, 0 s’il n’y en a pas.",
    },
    { kind: "count", name: "subsidisedJobs", label: "Dont emplois aidés", example: "1" },
    {
      kind: "decimal",
      name: "fte",
      label: "Personnes salariées, en équivalent temps plein",
      example: "1,4",
      hint: "Un temps plein compte 1, un mi-temps 0,5.",
      missing: "Écrivez le nombre d’équivalents temps plein, 0 s’il n’y en a pas.",
    },
    {
      kind: "count",
      name: "seconded",
      label: "Agents mis à disposition par une autorité publique",
      example: "0",
    },
    { kind: "count", name: "members", label: "Adhérents à jour de cotisation", example: "85" },
    {
      kind: "text",
      heading: "Relations avec d’autres associations",
      name: "network",
      label: "Réseau, union ou fédération dont vous êtes membre",
      hint: "Le nom complet, sans sigle. Laissez vide si vous n’en avez pas.",
      example: "Fédération des centres sociaux du Nord et du Pas-de-Calais",
    },
    {
      kind: "longtext",
      name: "legalPersonMembers",
      label: "Adhérents qui sont des personnes morales",
      hint: "Des associations ou des entreprises qui adhèrent à la vôtre : leurs noms.",
      example: "Amicale des locataires, Club de boxe de Carvin",
      max: 1000,
      rows: 3,
    },
  ],
  toInput: (answers) => ({
    association: {
      humanResources: {
        volunteers: countOf(answers, "volunteers"),
        civicVolunteers: countOf(answers, "civicVolunteers"),
        employees: countOf(answers, "employees"),
        subsidisedJobs: countOf(answers, "subsidisedJobs"),
        fte: fullTimeOf(answers),
        seconded: countOf(answers, "seconded"),
        members: countOf(answers, "members"),
      },
    },
  }),
});

function fullTimeOf(answers: Answers): string | null {
  const typed = givenText(answers, "fte");
  return typed === null ? null : exchangeDecimal(typed);
}
