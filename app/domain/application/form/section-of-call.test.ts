import { expect, it } from "vitest";
import { basisPoints } from "~/domain/money/basis-points";
import { cents } from "~/domain/money/cents";
import { budget } from "../sections/budget";
import { sectionOfCall } from "./section-of-call";

const funder = {
  code: "ETAT",
  name: "État",
  kind: "STATE" as const,
  account: "74-STATE",
  limits: { minCents: cents(100_000), maxCents: cents(500_000), maxShare: basisPoints(5_000) },
};

function missing(amount: string) {
  const section = sectionOfCall(budget, { extras: [], funders: [funder] }, {});
  return section
    .missing({
      requestedAmount: amount,
      charges: [
        { account: "60", label: "", amount: "8000" },
        { account: "86", label: "", amount: "5000" },
      ],
      callFunding: [{ funder: "ETAT", amount, label: "", state: "" }],
    } as never)
    .filter(({ name }) => name.startsWith("callFunding"));
}

it.each([
  ["what the funder gives at least", "1000", []],
  ["half of the cost, in kind left out", "4 000,00", []],
  ["nothing", "0", []],
  [
    "a cent more than the share",
    "4000,01",
    [expect.stringContaining("4\u00A0000,00\u00A0€ à État\u00A0: 50\u00A0%")],
  ],
  [
    "a cent less than the minimum",
    "999,99",
    [expect.stringContaining("au moins 1\u00A0000,00\u00A0€ à État")],
  ],
  [
    "a cent more than the maximum",
    "5000,01",
    [expect.stringContaining("au plus 5\u00A0000,00\u00A0€ à État")],
  ],
])("the budget asked of a funder with limits: %s", (_situation, amount, messages) => {
  expect(missing(amount).map(({ message }) => message)).toEqual(messages);
  if (messages.length > 0) expect(missing(amount)[0]!.name).toBe("callFunding.0.amount");
});
