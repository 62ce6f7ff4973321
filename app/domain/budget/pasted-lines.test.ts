import { describe, expect, test } from "vitest";
import { readPastedBudget, withPastedLines } from "./pasted-lines";

describe("cells pasted from a spreadsheet", () => {
  test.each([
    ["601\tAchats matières et fournitures\t1 480,00 €", "601", 148_000],
    ["60 - Achats\t\t1 250,50", "60x", 125_050],
    ["606\tPetit équipement\t80", "60x", 8_000],
    ["Rémunération des personnels\t12\u202f000", "641", 1_200_000],
    ["641;Rémunération des personnels;500,5", "641", 50_050],
    ["70x\tVentes\t90,00", "70x", 9_000],
    ["864\tPersonnel bénévole\t300", "864", 30_000],
    ["OWN1\tAutofinancement\t1000", "OWN1", 100_000],
  ])("%j is read", (row, account, amount) => {
    expect(readPastedBudget(row)).toMatchObject({ lines: [{ account, amount }], unknown: [] });
  });

  test("adds up the lines of one account, and passes over what has no amount", () => {
    const read = readPastedBudget("Compte\tLibellé\tMontant\n625\tTrains\t100,10\n625\tBus\t0,20\n\n");
    expect(read).toEqual({ lines: [{ side: "charges", account: "625", amount: 10_030 }], unknown: [] });
  });

  test("says which lines it cannot place: grants have a line for each funder", () => {
    expect(readPastedBudget("74\tSubvention de la commune\t2 000").unknown).toEqual([
      "74 – Subvention de la commune – 2 000",
    ]);
  });

  test("fills the lines and leaves the others", () => {
    const held = {
      charges: [
        { account: "601", amount: "5" },
        { account: "613", amount: "70" },
      ],
    };
    const filled = withPastedLines(held, readPastedBudget("601\tAchats\t12,00\n616\tAssurance\t40"));
    expect(filled.charges).toEqual([
      { account: "601", amount: "12,00" },
      { account: "613", amount: "70" },
      { account: "616", label: "", amount: "40,00" },
    ]);
  });
});
