import { amountOf, dateOf, givenText, isYes, rowsOf, textOf, type Answers } from "../form/answers";
import { defineSection } from "../form/section";

const yearEnd = /^(\d{1,2})[/. -](\d{1,2})$/;

/** Source: Cerfa 12156*06, rubrique 2, and what the documents to attach depend on. */
export const situation = defineSection({
  code: "situation",
  slug: "situation-administrative",
  title: "Situation administrative",
  group: "association",
  why: "Les pièces à joindre dépendent de ces réponses : nous vous en demandons le moins possible.",
  questions: [
    {
      kind: "yes-no",
      name: "rnaRegistered",
      label: "L’association est-elle inscrite au répertoire national des associations (RNA) ?",
      hint: "Oui si vous avez un numéro qui commence par W et que vos statuts sont à jour en préfecture.",
      whyWeAsk: "Si oui, nous ne vous demandons ni les statuts ni la liste des dirigeants.",
      missing: "Dites si l’association est inscrite au RNA.",
    },
    {
      kind: "yes-no",
      name: "accountsPublishedJoafe",
      label: "Vos comptes sont-ils publiés au Journal officiel (JOAFE) ?",
      hint: "C’est obligatoire au-delà de 153 000 € de subventions ou de dons par an.",
      missing: "Dites si vos comptes sont publiés au Journal officiel.",
    },
    {
      kind: "amount",
      name: "publicGrantsLastYear",
      label: "Total des subventions publiques reçues l’an dernier",
      example: "18 500",
      hint: "Toutes collectivités et État compris. Écrivez 0 si vous n’en avez pas reçu.",
      missing: "Écrivez le total des subventions reçues l’an dernier, 0 s’il n’y en a pas.",
    },
    {
      kind: "choice",
      name: "publicAid3y",
      label: "Aides publiques des trois derniers exercices, celui en cours compris",
      hint: "Le total de toutes les aides publiques sur ces trois années.",
      options: [
        { value: "up-to-500000", label: "500 000 € ou moins" },
        { value: "above-500000", label: "Plus de 500 000 €" },
      ],
      missing: "Dites si vos aides publiques de trois ans dépassent 500 000 €.",
    },
    {
      kind: "text",
      name: "fiscalYearEnd",
      label: "Dernier jour de votre exercice comptable",
      hint: "Le jour et le mois.",
      example: "31/12",
      width: "6",
      shape: { pattern: yearEnd, mend: "Écrivez le jour et le mois de fin d’exercice, par exemple 31/12." },
      missing: "Écrivez le dernier jour de votre exercice, par exemple 31/12.",
    },
    {
      kind: "yes-no",
      name: "commercialTax",
      label: "L’association paie-t-elle des impôts commerciaux ?",
      hint: "TVA, impôt sur les sociétés ou contribution économique territoriale.",
      missing: "Dites si l’association paie des impôts commerciaux.",
    },
    {
      kind: "yes-no",
      name: "religious",
      label: "Est-ce une association cultuelle ?",
      hint: "C’est-à-dire constituée pour l’exercice d’un culte (loi de 1905).",
      missing: "Dites si c’est une association cultuelle.",
    },
    {
      kind: "yes-no",
      name: "economicActivity",
      label: "Le projet relève-t-il d’une activité économique ?",
      hint: "Oui s’il vend des biens ou des services sur un marché où il y a des concurrents.",
      missing: "Dites si le projet relève d’une activité économique.",
    },
    {
      kind: "amount",
      name: "deMinimisLast3Years",
      label: "Aides « de minimis » reçues sur trois ans",
      hint: "Le montant est écrit dans les décisions d’aide qui citent un règlement « de minimis ». Laissez vide ou écrivez 0 si vous n’en avez pas reçu.",
      when: { question: "economicActivity", is: "yes" },
      missing: "Écrivez le total des aides de minimis, 0 s’il n’y en a pas.",
    },
    {
      kind: "yes-no",
      heading: "Reconnaissance et agréments",
      name: "publicUtility",
      label: "L’association est-elle reconnue d’utilité publique ?",
      hint: "Par un décret publié au Journal officiel ; c’est rare.",
      missing: "Dites si l’association est reconnue d’utilité publique.",
    },
    {
      kind: "date",
      name: "publicUtilityOn",
      label: "Date de publication au Journal officiel",
      hint: "Par exemple 14 2 1987.",
      when: { question: "publicUtility", is: "yes" },
      missing: "Écrivez la date de publication au Journal officiel.",
    },
    {
      kind: "rows",
      name: "approvals",
      label: "Agréments",
      hint: "Jeunesse et éducation populaire, sport, service civique… Laissez vide si vous n’en avez pas.",
      item: "Agrément",
      add: "Ajouter un agrément",
      least: 1,
      most: 20,
      columns: [
        { kind: "text", name: "type", label: "Agrément", missing: "écrivez le nom de l’agrément." },
        { kind: "text", name: "by", label: "Donné par" },
        { kind: "date", name: "date", label: "Le" },
        {
          kind: "yes-no",
          name: "commonCore",
          label: "Est-ce un agrément de l’État avec tronc commun ?",
          hint: "Article 25-1 de la loi du 12 avril 2000 : il vaut engagement républicain.",
        },
      ],
    },
  ],
  toInput: (answers) => ({
    association: {
      rnaRegistered: isYes(answers, "rnaRegistered"),
      accountsPublishedJoafe: isYes(answers, "accountsPublishedJoafe"),
      publicGrantsLastYear: amountOf(answers, "publicGrantsLastYear"),
      fiscalYearEnd: yearEndOf(answers),
      commercialTax: isYes(answers, "commercialTax"),
      religious: isYes(answers, "religious"),
      economicActivity: isYes(answers, "economicActivity"),
      deMinimisLast3Years: deMinimisOf(answers),
      publicUtility: isYes(answers, "publicUtility")
        ? { publishedOn: dateOf(answers, "publicUtilityOn") }
        : null,
      approvals: rowsOf(answers, "approvals").map((row) => ({
        type: textOf(row, "type"),
        by: givenText(row, "by"),
        date: dateOf(row, "date") || null,
        commonCore: isYes(row, "commonCore"),
      })),
    },
  }),
});

/** Nothing to declare is zero, once the person has said that there is no economic activity. */
function deMinimisOf(answers: Answers): string {
  const typed = amountOf(answers, "deMinimisLast3Years");
  return typed === "" && textOf(answers, "economicActivity") === "no" ? "0.00" : typed;
}

/** "31/12" is "12-31". */
function yearEndOf(answers: Answers): string {
  const match = yearEnd.exec(textOf(answers, "fiscalYearEnd").trim());
  return match ? `${match[2]!.padStart(2, "0")}-${match[1]!.padStart(2, "0")}` : "";
}
