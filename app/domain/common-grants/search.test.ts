import { describe, expect, it } from "vitest";
import { opportunityOf } from "./opportunity";
import { pageOf, searchOpportunities } from "./search";
import { searchRequest } from "./search-request";

const call = (id: string, changes: object = {}) =>
  opportunityOf(
    {
      id,
      slug: id,
      title: `Appel ${id}`,
      year: 2027,
      state: "open" as const,
      pillar: null,
      opensAt: new Date("2026-09-14T07:00:00Z"),
      closesAt: new Date("2026-10-25T22:59:59Z"),
      createdAt: new Date("2026-08-01T08:00:00Z"),
      publishedAt: new Date("2026-09-01T08:00:00Z"),
      changedAt: new Date("2026-09-01T08:00:00Z"),
      version: 1,
      summary: "Prévention de l’été",
      description: "",
      amounts: "",
      audience: [],
      meeting: null,
      committeeOn: null,
      answersOn: null,
      otherDates: [],
      funders: [{ name: "État", amount: 1_000_000 as never }],
      ...changes,
    },
    "https://pilier.example.fr",
  );

const all = [
  call("a"),
  call("b", { state: "archived", changedAt: new Date("2026-09-03T08:00:00Z"), title: "Éducation" }),
  call("c", { state: "scheduled", changedAt: new Date("2026-09-02T08:00:00Z"), funders: [] }),
];

function found(body: unknown): string[] {
  return searchOpportunities(all, searchRequest.parse(body)).items.map(({ id }) => id);
}

describe("a search", () => {
  it.each([
    ["nothing asked: the last changed first", {}, ["b", "c", "a"]],
    ["words without their accents", { search: "EDUCATION ete" }, ["b"]],
    [
      "a state among some",
      { filters: { status: { operator: "in", value: ["open", "forecasted"] } } },
      ["c", "a"],
    ],
    ["a state among none", { filters: { status: { operator: "notIn", value: ["open"] } } }, ["b", "c"]],
    ["a closing on that very day in Paris", range("2026-10-25", "2026-10-25"), ["b", "c", "a"]],
    ["a closing outside of that day", range("2026-10-25", "2026-10-25", "outside"), []],
    ["a closing to the second", range("2026-10-25T22:59:59Z", "2026-10-25T22:59:59Z"), ["b", "c", "a"]],
    ["a closing too late by a second", range("2026-10-26T00:00:00+01:00", "2026-12-01"), []],
    ["a sum in a range, both ends in it", sums("10000.00", "10000"), ["b", "a"]],
    ["a sum of another currency", sums("0", "99999999", "USD"), []],
    ["an amount that no call states", { filters: { minAwardAmountRange: money("0", "1") } }, []],
    ["by title, as French sorts", { sorting: { sortBy: "title" } }, ["a", "c", "b"]],
    ["by title, the other way", { sorting: { sortBy: "title", sortOrder: "desc" } }, ["b", "c", "a"]],
  ])("%s", (_situation, body, ids) => {
    expect(found(body)).toEqual(ids);
  });

  it("says what it cannot follow", () => {
    const result = searchOpportunities(
      all,
      searchRequest.parse({
        filters: { customFilters: { agency: { operator: "eq", value: "x" } } },
        sorting: { sortBy: "custom", customSortBy: "distance" },
      }),
    );
    expect(result.items).toHaveLength(3);
    expect(result.filterErrors).toEqual([expect.stringContaining("agency")]);
    expect(result.sortInfo.errors).toEqual([expect.stringContaining("distance")]);
  });

  it.each([
    [undefined],
    [null],
    [[]],
    [{ filters: null }],
    [{ filters: { status: ["open"] } }],
    [{ filters: { status: { operator: "between", value: ["open"] } } }],
    [
      {
        filters: { closeDateRange: { operator: "between", value: { min: "2026-13-01", max: "2027-01-01" } } },
      },
    ],
    [{ filters: { totalFundingAvailableRange: { operator: "between", value: { min: 1, max: 2 } } } }],
    [{ filters: { customFilters: { a: { operator: "eq" } } } }],
    [{ sorting: {} }],
    [{ sorting: { sortBy: "colour" } }],
    [{ sorting: { sortBy: "title", sortOrder: "up" } }],
    [{ pagination: { page: 0 } }],
    [{ pagination: { pageSize: 1.5 } }],
    [{ pagination: { pageSize: 2_147_483_648 } }],
    [{ search: 12 }],
  ])("%j is refused", (body) => {
    expect(searchRequest.safeParse(body).success).toBe(false);
  });
});

it("a page past the last is empty, and says how many there are", () => {
  expect(pageOf([1, 2, 3], { page: 2, pageSize: 2 }).items).toEqual([3]);
  expect(pageOf([1, 2, 3], { page: 9, pageSize: 2 })).toEqual({
    items: [],
    paginationInfo: { page: 9, pageSize: 2, totalItems: 3, totalPages: 2 },
  });
});

function range(min: string, max: string, operator = "between") {
  return { filters: { closeDateRange: { operator, value: { min, max } } } };
}

function money(min: string, max: string, currency = "EUR") {
  return { operator: "between", value: { min: { amount: min, currency }, max: { amount: max, currency } } };
}

function sums(min: string, max: string, currency = "EUR") {
  return { filters: { totalFundingAvailableRange: money(min, max, currency) } };
}
