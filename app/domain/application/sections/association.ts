import { dateOf, givenText, textOf, type Answers } from "../form/answers";
import { defineSection } from "../form/section";
import { legalForms, otherLegalForm } from "./legal-forms";

/** Source: Cerfa 12156*06, rubrique 1. */
export const association = defineSection({
  code: "association",
  slug: "identite",
  title: "Identité de l’association",
  group: "association",
  lead: "Vérifiez ce que nous savons déjà et complétez le reste.",
  why: "Ces informations viennent de l’annuaire des entreprises et de votre dernier dossier : vous n’avez qu’à les vérifier. Elles identifient l’association qui recevra la subvention.",
  questions: [
    {
      kind: "text",
      name: "name",
      label: "Nom de l’association",
      hint: "Le nom complet, comme dans les statuts.",
      example: "Association Les Ateliers de l’Écluse",
      autoComplete: "organization",
      missing: "Écrivez le nom de l’association.",
    },
    { kind: "text", name: "acronym", label: "Sigle", width: "20", example: "ADE" },
    {
      kind: "text",
      name: "website",
      label: "Site internet",
      example: "www.ateliers-ecluse.example",
      autoComplete: "url",
      max: 200,
    },
    {
      kind: "text",
      name: "siret",
      label: "Numéro Siret",
      hint: "14 chiffres. Il figure sur l’avis de situation de l’Insee.",
      example: "123 456 789 00012",
      width: "20",
      inputMode: "numeric",
      whyWeAsk: "Sans ce numéro, aucune subvention ne peut être versée.",
      missing: "Écrivez le numéro Siret de l’association.",
    },
    {
      kind: "text",
      name: "rna",
      label: "Numéro RNA",
      hint: "La lettre W et 9 chiffres ou lettres, sur le récépissé de la préfecture. Laissez vide si votre association relève du droit local d’Alsace-Moselle.",
      example: "W627001234",
      width: "20",
    },
    {
      kind: "choice",
      name: "legalForm",
      label: "Forme juridique",
      hint: "Presque toujours : association déclarée.",
      options: legalForms,
      isLong: true,
      missing: "Choisissez la forme juridique de l’association.",
    },
    {
      kind: "text",
      name: "otherLegalForm",
      label: "Si c’est une autre forme, son code Insee",
      hint: "4 chiffres, sur l’avis de situation : « catégorie juridique ».",
      width: "6",
      inputMode: "numeric",
      when: { question: "legalForm", is: otherLegalForm },
      missing: "Écrivez le code de la forme juridique, 4 chiffres.",
    },
    {
      kind: "date",
      name: "createdOn",
      label: "Date de création",
      hint: "La date de la déclaration en préfecture, par exemple 18 3 2011.",
      missing: "Écrivez la date de création de l’association.",
    },
    {
      kind: "text",
      heading: "Adresse du siège",
      name: "addressLine",
      label: "Numéro et rue",
      example: "3 rue de l’Écluse",
      autoComplete: "street-address",
      missing: "Écrivez l’adresse du siège.",
    },
    {
      kind: "text",
      name: "postcode",
      label: "Code postal",
      example: "62220",
      width: "6",
      inputMode: "numeric",
      autoComplete: "postal-code",
      missing: "Écrivez le code postal du siège.",
    },
    {
      kind: "text",
      name: "city",
      label: "Commune",
      example: "Carvin",
      autoComplete: "address-level2",
      missing: "Écrivez la commune du siège.",
    },
    {
      kind: "text",
      name: "communeCode",
      label: "Code Insee de la commune",
      hint: "5 caractères, si vous le connaissez. Ce n’est pas le code postal.",
      width: "6",
    },
    {
      kind: "text",
      heading: "Seulement en Alsace-Moselle",
      name: "registryCourt",
      label: "Tribunal du registre des associations",
      hint: "Laissez vide partout ailleurs.",
      example: "Tribunal judiciaire de Metz",
    },
    { kind: "text", name: "registryVolume", label: "Volume du registre", width: "10", example: "98" },
    { kind: "text", name: "registryFolio", label: "Folio du registre", width: "10", example: "142" },
    {
      kind: "date",
      name: "registryDate",
      label: "Date de l’inscription",
      hint: "Sur l’extrait du registre, par exemple 5 6 1998.",
    },
    {
      kind: "yes-no",
      heading: "Adresse de correspondance",
      name: "hasMailAddress",
      label: "Faut-il vous écrire à une autre adresse que celle du siège ?",
      hint: "Par exemple au bureau de la trésorière.",
    },
    {
      kind: "text",
      name: "mailAddressLine",
      label: "Numéro et rue, pour le courrier",
      example: "12 place de la Gare",
      when: { question: "hasMailAddress", is: "yes" },
      missing: "Écrivez l’adresse à laquelle vous écrire.",
    },
    {
      kind: "text",
      name: "mailPostcode",
      label: "Code postal, pour le courrier",
      example: "62110",
      width: "6",
      inputMode: "numeric",
      when: { question: "hasMailAddress", is: "yes" },
      missing: "Écrivez le code postal de l’adresse de correspondance.",
    },
    {
      kind: "text",
      name: "mailCity",
      label: "Commune, pour le courrier",
      example: "Hénin-Beaumont",
      when: { question: "hasMailAddress", is: "yes" },
      missing: "Écrivez la commune de l’adresse de correspondance.",
    },
  ],
  toInput: (answers) => ({
    association: {
      name: textOf(answers, "name"),
      acronym: givenText(answers, "acronym"),
      siret: textOf(answers, "siret"),
      rna: textOf(answers, "rna"),
      localRegistry: localRegistryOf(answers),
      legalForm: legalFormOf(answers),
      createdOn: dateOf(answers, "createdOn"),
      address: {
        line1: textOf(answers, "addressLine"),
        postcode: textOf(answers, "postcode"),
        city: textOf(answers, "city"),
        insee: textOf(answers, "communeCode"),
      },
    },
  }),
});

function legalFormOf(answers: Answers): string {
  const chosen = textOf(answers, "legalForm");
  return chosen === otherLegalForm ? textOf(answers, "otherLegalForm") : chosen;
}

function localRegistryOf(answers: Answers) {
  const registry = {
    court: textOf(answers, "registryCourt"),
    volume: textOf(answers, "registryVolume"),
    folio: textOf(answers, "registryFolio"),
    date: dateOf(answers, "registryDate"),
  };
  return Object.values(registry).some(Boolean) ? registry : null;
}
