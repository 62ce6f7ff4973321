import * as z from "zod/mini";
import type { FunderKind } from "~/domain/eligibility/application-input";
import { amountInDigits } from "~/domain/money/amount-text";
import { funderKindLabels, fundingStates } from "./funders";

const funderKinds = Object.keys(funderKindLabels) as FunderKind[];
const mostLines = 100;
const tooLong = (max: number) => `Raccourcissez ce texte\u00A0: ${max}\u00A0caractères au plus.`;

const amount = z.string("Écrivez un montant en euros.").check(z.maxLength(40, amountInDigits));
const words = z.optional(z.string().check(z.maxLength(200, tooLong(200))));
const code = (max: number) => z.string().check(z.maxLength(max, tooLong(max)));
const state = z.optional(
  z.enum(["", ...fundingStates], "Choisissez «\u00A0demandée\u00A0» ou «\u00A0obtenue\u00A0»."),
);
const lines = <Line extends z.ZodMiniType>(line: Line) =>
  z.optional(z.array(line).check(z.maxLength(mostLines, `Gardez ${mostLines}\u00A0lignes au plus.`)));

/** A line on an account. The label says more than the name of the account; without it that name is used. */
const accountLine = z.strictObject({ account: code(10), label: words, amount });

/** What is asked of a funder of the call, known by its code: its name and account are the call's to say. */
const callFunding = z.strictObject({ funder: code(40), label: words, amount, state });

/** Money from elsewhere. */
const otherFunding = z.strictObject({
  kind: z.optional(z.enum(["", ...funderKinds], "Choisissez le type de financeur dans la liste.")),
  name: words,
  label: words,
  amount,
  state,
});

/**
 * Typed answers of the budget section, for the browser and the server. As in every draft, a strange amount is
 * kept and judged by the rules.
 */
export const budgetAnswers = z.strictObject({
  requestedAmount: z.optional(amount),
  charges: lines(accountLine),
  products: lines(accountLine),
  callFunding: lines(callFunding),
  otherFunding: lines(otherFunding),
});

export type BudgetAnswers = z.output<typeof budgetAnswers>;
export type AccountLine = z.output<typeof accountLine>;
export type CallFunding = z.output<typeof callFunding>;
export type OtherFunding = z.output<typeof otherFunding>;
