import { expect, it } from "vitest";
import { sparedDocuments } from "./spared-documents";

it.each([
  ["says nothing yet", {}, []],
  ["is registered", { rnaRegistered: "yes" }, ["STATUTS", "LISTE_DIRIGEANTS"]],
  ["publishes its accounts", { rnaRegistered: "no", accountsPublishedJoafe: "yes" }, ["COMPTES"]],
])("an association that %s", (_situation, answers, spared) => {
  expect(sparedDocuments(answers)).toEqual(spared);
});
