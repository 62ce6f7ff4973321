import { z } from "zod";
import { funderKinds } from "~/domain/eligibility/application-input";
import { fundingStates } from "./funders";

const mostLines = 100;
const tooLong = (max: number) => `Raccourcissez ce texte\u00A0: ${max}\u00A0caractères au plus.`;

const amount = z
  .string("Écrivez un montant en euros.")
  .max(40, "Écrivez un montant en chiffres, par exemple 1\u00A0250,50.");
const words = z.string().max(200, tooLong(200)).optional();
const state = z
  .enum(["", ...fundingStates], "Choisissez «\u00A0demandée\u00A0» ou «\u00A0obtenue\u00A0».")
  .optional();
const lines = <Line extends z.ZodType>(line: Line) =>
  z.array(line).max(mostLines, `Gardez ${mostLines}\u00A0lignes au plus.`).optional();

/** A line on an account. The label says more than the name of the account; without it that name is used. */
const accountLine = z.object({ account: z.string().max(10, tooLong(10)), label: words, amount }).strict();

/** What is asked of a funder of the call, known by its code: its name and account are the call's to say. */
const callFunding = z
  .object({ funder: z.string().max(40, tooLong(40)), label: words, amount, state })
  .strict();

/** Money from elsewhere. */
const otherFunding = z
  .object({
    kind: z.enum(["", ...funderKinds], "Choisissez le type de financeur dans la liste.").optional(),
    name: words,
    label: words,
    amount,
    state,
  })
  .strict();

/**
 * Typed answers of the budget section, for the browser and the server. As in every draft, a strange amount is
 * kept and judged by the rules.
 */
export const budgetAnswers = z
  .object({
    requestedAmount: amount.optional(),
    charges: lines(accountLine),
    products: lines(accountLine),
    callFunding: lines(callFunding),
    otherFunding: lines(otherFunding),
  })
  .strict();

export type BudgetAnswers = z.output<typeof budgetAnswers>;
export type AccountLine = z.output<typeof accountLine>;
export type CallFunding = z.output<typeof callFunding>;
export type OtherFunding = z.output<typeof otherFunding>;
