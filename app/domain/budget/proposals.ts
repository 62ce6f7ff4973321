import { amountForField, formatAmount, readAmount } from "~/domain/money/amount-text";
import { cents, noCents, type Cents } from "~/domain/money/cents";
import { balanceOf } from "./balance";
import type { AccountLine, BudgetAnswers } from "./budget-answers";

/** A change that would mend the budget, made only when the person accepts it. */
export interface Proposal {
  readonly code: "own-resources" | "in-kind-product" | "in-kind-charge" | "requested";
  readonly label: string;
  readonly accepted: BudgetAnswers;
}

const ownResources = "OWN1";
const volunteering = { charge: "864", product: "870" } as const;

/** What could be proposed for the budget as it is typed; nothing while an amount cannot be read. */
export function proposalsFor(answers: BudgetAnswers): Proposal[] {
  const balance = balanceOf(answers);
  if (balance.isEmpty || balance.unreadable.length > 0) return [];
  const { chargesInKind, productsInKind, askedInCall, requested } = balance;
  const inKind = cents(chargesInKind - productsInKind);
  const money = cents(balance.charges - balance.products - inKind);
  return [
    ...ownResourcesProposal(answers, money),
    ...inKindProposal(answers, inKind),
    ...(askedInCall > 0 && requested !== askedInCall
      ? [
          {
            code: "requested" as const,
            label: `Reporter le total demandé aux financeurs de l’appel\u00A0: ${formatAmount(askedInCall)}`,
            accepted: { ...answers, requestedAmount: amountForField(askedInCall) },
          },
        ]
      : []),
  ];
}

/** `missing` is what products lack, negative when charges do. Own resources never go below zero. */
function ownResourcesProposal(answers: BudgetAnswers, missing: Cents): Proposal[] {
  const { products = [] } = answers;
  const held = heldOn(products, ownResources);
  const wanted = cents(held + missing);
  if (missing === 0 || wanted < 0) return [];
  const verb = missing > 0 ? "Ajouter" : "Retirer";
  return [
    {
      code: "own-resources",
      label: `${verb} ${formatAmount(cents(Math.abs(missing)))} d’autofinancement pour équilibrer`,
      accepted: { ...answers, products: withAmount(products, ownResources, wanted) },
    },
  ];
}

function inKindProposal(answers: BudgetAnswers, missing: Cents): Proposal[] {
  if (missing === 0) return [];
  const amount = cents(Math.abs(missing));
  if (missing > 0) {
    const { products = [] } = answers;
    const wanted = cents(heldOn(products, volunteering.product) + amount);
    return [
      {
        code: "in-kind-product",
        label: `Ajouter ${formatAmount(amount)} de bénévolat au compte ${volunteering.product}`,
        accepted: { ...answers, products: withAmount(products, volunteering.product, wanted) },
      },
    ];
  }
  const { charges = [] } = answers;
  const wanted = cents(heldOn(charges, volunteering.charge) + amount);
  return [
    {
      code: "in-kind-charge",
      label: `Ajouter ${formatAmount(amount)} de personnel bénévole au compte ${volunteering.charge}`,
      accepted: { ...answers, charges: withAmount(charges, volunteering.charge, wanted) },
    },
  ];
}

/** What stands on the first line of the account. */
function heldOn(lines: readonly AccountLine[], account: string): Cents {
  const line = lines.find((candidate) => candidate.account === account);
  return (line && readAmount(line.amount)) ?? noCents;
}

function withAmount(lines: readonly AccountLine[], account: string, amount: Cents): AccountLine[] {
  const at = lines.findIndex((line) => line.account === account);
  if (at < 0) return [...lines, { account, amount: amountForField(amount) }];
  return lines.map((line, index) => (index === at ? { ...line, amount: amountForField(amount) } : line));
}
