import { expect, test } from "vitest";
import { typedLines } from "./editor-lines";

const none = { requestedAmount: "", charges: [], products: [], callFunding: [], otherFunding: [] };

test.each([
  ["nothing", {}, none],
  ["texts instead of lists", { charges: "1", products: "", otherFunding: "x" }, none],
  ["lists instead of texts", { requestedAmount: ["1"], charges: ["1", ["2"]] }, { charges: [{}] }],
  ["an amount too long", { requestedAmount: "9".repeat(60) }, { requestedAmount: "9".repeat(60) }],
  ["half a line", { charges: [{ amount: "12" }] }, { charges: [{ account: "", label: "", amount: "12" }] }],
])("shows again what was typed of a refused budget: %s", (_, sent, shown) => {
  expect(typedLines(sent)).toMatchObject(shown);
});
