import { describe, expect, it } from "vitest";
import { cents } from "~/domain/money/cents";
import { balanceOf } from "./balance";
import { balanceWords, inKindWords } from "./balance-words";
import type { BudgetAnswers } from "./budget-answers";
import { proposalsFor } from "./proposals";

const short: BudgetAnswers = {
  requestedAmount: "",
  charges: [
    { account: "601", amount: "1 480,00 €" },
    { account: "864", amount: "300" },
  ],
  callFunding: [{ funder: "CAHC", amount: "1000" }],
};

describe("a budget as it is typed", () => {
  it("that is empty is not balanced", () => {
    expect(balanceWords(balanceOf({}))).toEqual({ tone: "neutral", sentence: "Rien saisi pour l’instant." });
  });

  it("says what lacks, in words", () => {
    const balance = balanceOf(short);
    expect(balanceWords(balance).sentence).toBe("Il manque 780,00\u00A0€ de produits.");
    expect(inKindWords(balance)?.sentence).toContain("il manque 300,00\u00A0€ au compte 87");
    expect(balance.askedInCall).toBe(cents(100_000));
  });

  it("names an amount that cannot be read, and proposes nothing", () => {
    const odd = { ...short, products: [{ account: "756", amount: "-280,00" }] };
    expect(balanceWords(balanceOf(odd)).sentence).toContain("«\u00A0-280,00\u00A0»");
    expect(proposalsFor(odd)).toEqual([]);
  });
});

describe("a proposal", () => {
  it("each one accepted, the budget balances and asks for what it shows", () => {
    let answers = short;
    for (let next = proposalsFor(answers)[0]; next; next = proposalsFor(answers)[0]) answers = next.accepted;
    const { charges, products, chargesInKind, productsInKind, askedInCall, requested } = balanceOf(answers);
    expect(products).toBe(charges);
    expect(productsInKind).toBe(chargesInKind);
    expect(requested).toBe(askedInCall);
  });

  it("never takes own resources below zero", () => {
    const codes = proposalsFor({ products: [{ account: "756", amount: "50" }] }).map(({ code }) => code);
    expect(codes).not.toContain("own-resources");
  });
});
