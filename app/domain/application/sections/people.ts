import { givenText, textOf, type Answers } from "../form/answers";
import type { TextQuestion } from "../form/question";
import { defineSection } from "../form/section";

const email = {
  pattern: /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/,
  mend: "Écrivez une adresse électronique complète, par exemple contact@association.fr.",
};

/** Source: Cerfa 12156*06, rubriques 1.6 and 1.7. */
export const people = defineSection({
  code: "people",
  slug: "personnes",
  title: "Représentant légal et contact",
  group: "association",
  why: "La personne qui représente l’association signe la demande ; la personne de contact reçoit les questions.",
  questions: [
    ...personQuestions("representative", "Représentante ou représentant légal", {
      firstName: "Écrivez le prénom de la personne qui représente l’association.",
      lastName: "Écrivez le nom de la personne qui représente l’association.",
      role: "Écrivez la fonction de cette personne, par exemple présidente.",
    }),
    ...personQuestions("contact", "Personne chargée du dossier, si c’est quelqu’un d’autre"),
  ],
  toInput: (answers) => ({
    association: {
      legalRepresentative: personOf(answers, "representative"),
      contact: personOf(answers, "contact"),
    },
  }),
});

type Prefix = "representative" | "contact";

interface Missing {
  readonly firstName: string;
  readonly lastName: string;
  readonly role: string;
}

function personQuestions(prefix: Prefix, heading: string, missing?: Missing): TextQuestion[] {
  const hint = prefix === "representative" ? "Désigné par les statuts ou l’assemblée générale." : undefined;
  return [
    {
      kind: "text",
      name: `${prefix}FirstName`,
      label: "Prénom",
      heading,
      hint,
      example: "Camille",
      missing: missing?.firstName,
    },
    { kind: "text", name: `${prefix}LastName`, label: "Nom", example: "D’Haene", missing: missing?.lastName },
    { kind: "text", name: `${prefix}Role`, label: "Fonction", example: "présidente", missing: missing?.role },
    {
      kind: "text",
      name: `${prefix}Email`,
      label: "Adresse électronique",
      type: "email",
      example: "contact@association.example",
      shape: email,
    },
    {
      kind: "text",
      name: `${prefix}Phone`,
      label: "Téléphone",
      type: "tel",
      width: "20",
      example: "03 21 00 00 00",
    },
  ];
}

function personOf(answers: Answers, prefix: Prefix) {
  const person = {
    firstName: textOf(answers, `${prefix}FirstName`),
    lastName: textOf(answers, `${prefix}LastName`),
    role: textOf(answers, `${prefix}Role`),
    email: givenText(answers, `${prefix}Email`),
    phone: givenText(answers, `${prefix}Phone`),
  };
  return Object.values(person).some(Boolean) ? person : undefined;
}
