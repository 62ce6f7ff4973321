import { describe, expect, it } from "vitest";
import { cents } from "~/domain/money/cents";
import { opportunityOf } from "./opportunity";
import { pageOf, searchOpportunities } from "./search";
import { searchRequest } from "./search-request";

const noLimits = { minCents: null, maxCents: null, maxShare: null };

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
      funders: [{ name: "État", amount: cents(1_000_000), limits: noLimits }],
      award: { min: null, max: null },
      ...changes,
    },
    "https://pilier.example.fr",
  );

const all = [
  call("a"),
  call("b", {
    state: "archived",
    changedAt: new Date("2026-09-03T08:00:00Z"),
    title: "Éducation",
    award: { min: cents(100_000), max: null },
  }),
  call("c", {
    state: "scheduled",
    changedAt: new Date("2026-09-02T08:00:00Z"),
    funders: [],
    award: { min: cents(50_000), max: cents(900_000) },
  }),
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
    ["a minimum that no call states", { filters: { minAwardAmountRange: money("0", "1") } }, []],
    ["a minimum in a range", { filters: { minAwardAmountRange: money("500", "999.99") } }, ["c"]],
    ["a maximum in a range", { filters: { maxAwardAmountRange: money("0", "9000") } }, ["c"]],
    ["by minimum, none before any", { sorting: { sortBy: "funding.minAwardAmount" } }, ["a", "c", "b"]],
    ["by maximum, none after any", { sorting: { sortBy: "funding.maxAwardAmount" } }, ["c", "a", "b"]],
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

describe("the funding of an opportunity", () => {
  it("says the envelope, the least, the most, and in words what each funder may be asked for", () => {
    const limits = { ...noLimits, minCents: cents(100_000), maxCents: cents(2_000_000) };
    const { funding } = call("d", {
      amounts: "Selon le projet.",
      funders: [{ name: "État", amount: cents(1_000_050), limits }],
      award: { min: cents(100_000), max: cents(2_000_000) },
    });
    expect(funding).toEqual({
      details:
        "Selon le projet.\nÉtat\u00A0: un projet peut lui demander 1\u00A0000,00\u00A0€ au moins et 20\u00A0000,00\u00A0€ au plus.",
      totalAmountAvailable: { amount: "10000.50", currency: "EUR" },
      minAwardAmount: { amount: "1000.00", currency: "EUR" },
      maxAwardAmount: { amount: "20000.00", currency: "EUR" },
    });
  });

  it("says nothing that no rule sets", () => {
    expect(call("e").funding).toEqual({ totalAmountAvailable: { amount: "10000.00", currency: "EUR" } });
  });
});
