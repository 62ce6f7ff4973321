import { parisInstant } from "~/domain/calendar/paris";
import type { Opportunity } from "./opportunity";
import type { SearchFilters, SearchRequest, SortKey, Sorting } from "./search-request";

export interface SortInfo {
  readonly sortBy: SortKey;
  readonly customSortBy?: string;
  readonly sortOrder: "asc" | "desc";
  readonly errors?: readonly string[];
}

export interface SearchResult {
  readonly items: readonly Opportunity[];
  readonly sortInfo: SortInfo;
  readonly filterErrors: readonly string[];
}

/** Opportunities that every filter lets through, in the order asked. What cannot be followed is said, not refused. */
export function searchOpportunities(
  opportunities: readonly Opportunity[],
  { search = "", filters = {}, sorting }: Pick<SearchRequest, "search" | "filters" | "sorting">,
): SearchResult {
  const words = folded(search)
    .split(" ")
    .filter((word) => word !== "");
  const found = opportunities.filter((one) => {
    const text = folded(`${one.title} ${one.description}`);
    return words.every((word) => text.includes(word)) && passes(one, filters);
  });
  const sortInfo = followed(sorting);
  return {
    items: found.toSorted((one, other) => {
      const order = comparisons[sortInfo.sortBy](one, other);
      // Equal ones keep one order, so that no page repeats or leaves out a call.
      return (sortInfo.sortOrder === "asc" ? order : -order) || compare(one.id, other.id);
    }),
    sortInfo,
    filterErrors: Object.keys(filters.customFilters ?? {}).map(
      (name) => `customFilters.${name}: this filter is not known here and was not applied`,
    ),
  };
}

/** Items of one page; a page past the last is empty. */
export function pageOf<Item>(items: readonly Item[], { page, pageSize }: { page: number; pageSize: number }) {
  const first = (page - 1) * pageSize;
  return {
    items: items.slice(first, first + pageSize),
    paginationInfo: {
      page,
      pageSize,
      totalItems: items.length,
      totalPages: Math.ceil(items.length / pageSize),
    },
  };
}

function folded(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase()
    .replace(/\s+/g, " ");
}

function passes(one: Opportunity, filters: SearchFilters): boolean {
  const { minAwardAmount, maxAwardAmount, totalAmountAvailable } = one.funding;
  return (
    isAmong(one.status.value, filters.status) &&
    isWithin(closingOf(one), filters.closeDateRange) &&
    isWorth(totalAmountAvailable, filters.totalFundingAvailableRange) &&
    isWorth(minAwardAmount, filters.minAwardAmountRange) &&
    isWorth(maxAwardAmount, filters.maxAwardAmountRange)
  );
}

function isAmong(value: string, filter: SearchFilters["status"]): boolean {
  return !filter || filter.value.includes(value) === (filter.operator === "in");
}

/** A day stands for all of it, in Paris; a moment for its instant. */
function isWithin(closing: Date, filter: SearchFilters["closeDateRange"]): boolean {
  if (!filter) return true;
  const min = startOf(filter.value.min).getTime();
  const max = endOf(filter.value.max).getTime();
  const at = closing.getTime();
  return (at >= min && at <= max) === (filter.operator === "between");
}

function isDay(text: string): boolean {
  return text.length === "2027-01-29".length;
}

function startOf(moment: string): Date {
  return isDay(moment) ? parisInstant(`${moment}T00:00:00`) : new Date(moment);
}

function endOf(moment: string): Date {
  return isDay(moment) ? parisInstant(`${moment}T23:59:59.999`) : new Date(moment);
}

/** Of an amount that a call does not set, nothing can be said to lie in a range, or out of it. */
function isWorth(
  sum: { amount: string; currency: string } | undefined,
  filter: SearchFilters["totalFundingAvailableRange"],
): boolean {
  if (!filter) return true;
  if (!sum) return false;
  const { amount, currency } = sum;
  const { min, max } = filter.value;
  // Sums of another currency cannot be compared with ours.
  if (min.currency !== currency || max.currency !== currency) return false;
  const isBetween = Number(amount) >= Number(min.amount) && Number(amount) <= Number(max.amount);
  return isBetween === (filter.operator === "between");
}

function closingOf({ customFields }: Opportunity): Date {
  return new Date(String(customFields.closesAt!.value));
}

type Comparison = (one: Opportunity, other: Opportunity) => number;

const compare = (one: string, other: string) => (one < other ? -1 : Number(one > other));
const alike: Comparison = () => 0;
const order = (one: number, other: number) => (one < other ? -1 : Number(one > other));
const least = ({ funding }: Opportunity) => Number(funding.minAwardAmount?.amount ?? 0);
const most = ({ funding }: Opportunity) => Number(funding.maxAwardAmount?.amount ?? Infinity);
const collator = new Intl.Collator("fr");

const comparisons: Record<SortKey, Comparison> = {
  lastModifiedAt: (one, other) => compare(one.lastModifiedAt, other.lastModifiedAt),
  createdAt: (one, other) => compare(one.createdAt, other.createdAt),
  title: (one, other) => collator.compare(one.title, other.title),
  "status.value": (one, other) => compare(one.status.value, other.status.value),
  "keyDates.closeDate": (one, other) => closingOf(one).getTime() - closingOf(other).getTime(),
  "funding.totalAmountAvailable": (one, other) =>
    Number(one.funding.totalAmountAvailable.amount) - Number(other.funding.totalAmountAvailable.amount),
  // Without a maximum is more than any, without a minimum is nothing.
  "funding.maxAwardAmount": (one, other) => order(most(one), most(other)),
  "funding.minAwardAmount": (one, other) => order(least(one), least(other)),
  "funding.estimatedAwardCount": alike,
  custom: alike,
};

/** Without a word of order: the last changed first, and the others from the first to the last. */
function followed(sorting: Sorting | undefined): SortInfo {
  if (!sorting) return { sortBy: "lastModifiedAt", sortOrder: "desc" };
  const { sortBy, customSortBy, sortOrder } = sorting;
  if (sortBy === "custom")
    return {
      sortBy: "lastModifiedAt",
      sortOrder: sortOrder ?? "desc",
      errors: [`customSortBy: ${customSortBy ?? "none"} is not known here; sorted by lastModifiedAt`],
    };
  return { sortBy, sortOrder: sortOrder ?? (sortBy.endsWith("At") ? "desc" : "asc") };
}
