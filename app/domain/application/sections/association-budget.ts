import { chargeFamilies, productFamilies, type AccountFamily } from "~/domain/budget/accounts";
import { amountOf, dateOf, type Answers } from "../form/answers";
import type { FigureQuestion } from "../form/question";
import { defineSection } from "../form/section";

const charges = chargeFamilies.filter((family) => !family.isProjectOnly);
const products = productFamilies.filter((family) => !family.isProjectOnly);

/** Source: Cerfa 12156*06, rubrique 5: one amount an account of two digits. */
export const associationBudget = defineSection({
  code: "association-budget",
  slug: "budget-de-l-association",
  title: "Budget de l’association",
  group: "association",
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

type Side = "charge" | "product";

function amountQuestions(side: Side, heading: string, families: readonly AccountFamily[]): FigureQuestion[] {
  return families.map(({ code, label }, index) => ({
    kind: "amount",
    name: side + code,
    label: `${code} – ${label}`,
    ...(index === 0 ? { heading } : {}),
  }));
}

function linesOf(answers: Answers, side: Side, families: readonly AccountFamily[]) {
  return families
    .map(({ code }) => ({ account: code, amount: amountOf(answers, side + code) }))
    .filter(({ amount }) => amount !== "");
}
