import { describe, expect, it } from "vitest";
import { searchQuery } from "./search-words";

describe("searchQuery", () => {
  it.each([
    ["musique", "musique:*"],
    ["Les ateliers de la Cité", "ateliers:* & cité:*"],
    ["2027-00042", "2027 & 00042"],
    ["42", "42"],
    ["123 456 789 00012", "12345678900012:*"],
    ["123 456 789", "123456789:*"],
    ["l’école d'Alès", "école:* & alès:*"],
    ["de la", "de:* & la:*"],
    ["a' & !b | (c:*) <-> \\ \0", "b:* & c:*"],
  ])("reads « %s »", (typed, query) => expect(searchQuery(typed)).toBe(query));

  it.each(["", "   ", "'!&|()", "---"])("finds no word in « %s »", (typed) =>
    expect(searchQuery(typed)).toBeNull(),
  );

  it("keeps a bounded number of bounded words", () => {
    const query = searchQuery(Array.from({ length: 50 }, (_, n) => `mot${n}`.padEnd(80, "x")).join(" "))!;
    expect(query.split(" & ")).toHaveLength(8);
    expect(query.length).toBeLessThan(400);
  });
});
