import { chargeFamilies, productFamilies, type AccountFamily } from "~/domain/budget/accounts";
import type { BudgetAnswers } from "~/domain/budget/budget-answers";
import { amountOf, dateOf, type Answers } from "../form/answers";
import type { FigureQuestion } from "../form/question";
import { defineSection } from "../form/section";

const charges = chargeFamilies.filter((family) => !family.isProjectOnly);
const products = productFamilies.filter((family) => !family.isProjectOnly);

/** What stands on each account, in everyday words. */
const accountExamples: Readonly<Record<string, string>> = {
  charge60: "fournitures, petit matériel, eau, électricité",
  charge61: "loyer, entretien, assurance",
  charge62: "intervenants, communication, déplacements, banque",
  charge63: "taxe sur les salaires",
  charge64: "salaires et cotisations sociales",
  charge65: "droits d’auteur, cotisation à une fédération",
  charge66: "intérêts d’un emprunt",
  charge67: "une amende, un vol",
  charge68: "usure du matériel acheté, congés à payer",
  charge69: "impôt sur les bénéfices, rare pour une association",
  charge86: "bénévolat, salle et matériel prêtés",
  product70: "participations des adhérents, ventes de repas",
  product73: "prix de journée fixé par une autorité",
  product74: "subventions de l’État, des collectivités, de la CAF",
  product75: "cotisations, dons, mécénat",
  product76: "intérêts du livret",
  product77: "vente d’un matériel ancien",
  product78: "subvention de l’an dernier non utilisée",
  product79: "remboursement de formation, aide à l’emploi",
  product87: "le même total que le compte 86",
};

/** Source: Cerfa 12156*06, rubrique 5: one amount an account of two digits. */
export const associationBudget = defineSection({
  code: "association-budget",
  slug: "budget-de-l-association",
  title: "Budget de l’association",
  group: "association",
  why: "Le formulaire officiel le demande : il montre la place du projet et de la subvention dans l’association.",
  lead: "Le budget de toute l’association pour l’année du projet. Laissez vide ce qui ne vous concerne pas.",
  questions: [
    { kind: "date", name: "from", label: "Premier jour de l’exercice", hint: "Par exemple 1 1 2027" },
    { kind: "date", name: "to", label: "Dernier jour de l’exercice", hint: "Par exemple 31 12 2027" },
    ...amountQuestions("charge", "Charges", charges),
    ...amountQuestions("product", "Produits", products),
  ],
  missing: (answers) => [
    ...(linesOf(answers, "charge", charges).length === 0
      ? [{ name: "charge60", message: "Écrivez les charges de l’association, au moins un compte." }]
      : []),
    ...(linesOf(answers, "product", products).length === 0
      ? [{ name: "product70", message: "Écrivez les produits de l’association, au moins un compte." }]
      : []),
  ],
  toInput: (answers) => ({
    association: {
      budget: {
        from: dateOf(answers, "from") || null,
        to: dateOf(answers, "to") || null,
        charges: linesOf(answers, "charge", charges),
        products: linesOf(answers, "product", products),
      },
    },
  }),
});

/** Charges and products as they are typed, for the totals. */
export function associationBudgetOf(amountOn: (question: string) => string): BudgetAnswers {
  const lines = (side: Side, families: readonly AccountFamily[]) =>
    families.map(({ code }) => ({ account: code, amount: amountOn(side + code) }));
  return { charges: lines("charge", charges), products: lines("product", products) };
}

type Side = "charge" | "product";

function amountQuestions(side: Side, heading: string, families: readonly AccountFamily[]): FigureQuestion[] {
  return families.map(({ code, label }, index) => ({
    kind: "amount",
    name: side + code,
    label: `${code} – ${label}`,
    ...(index === 0 ? { heading } : {}),
    example: accountExamples[side + code],
  }));
}

function linesOf(answers: Answers, side: Side, families: readonly AccountFamily[]) {
  return families
    .map(({ code }) => ({ account: code, amount: amountOf(answers, side + code) }))
    .filter(({ amount }) => amount !== "");
}
