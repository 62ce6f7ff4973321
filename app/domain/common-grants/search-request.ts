import { z } from "zod";

/** The largest whole number of the protocol: int32. */
const whole = z.int().min(1).max(2_147_483_647);

const paging = z.object({ page: whole.default(1), pageSize: whole.default(100) });

/** `?page=2&pageSize=20`: whole numbers, written in digits. */
export const pageQuery = z.object({
  page: z
    .string()
    .regex(/^\d{1,10}$/)
    .transform(Number)
    .pipe(whole)
    .default(1),
  pageSize: z
    .string()
    .regex(/^\d{1,10}$/)
    .transform(Number)
    .pipe(whole)
    .default(100),
});

const strings = z.object({ operator: z.enum(["in", "notIn"]), value: z.array(z.string()) });

const rangeOperator = z.enum(["between", "outside"]);
const moment = z.union([z.iso.date(), z.iso.datetime({ offset: true })]);
const dates = z.object({ operator: rangeOperator, value: z.object({ min: moment, max: moment }) });
const money = z.object({
  amount: z.string().regex(/^-?[0-9]{1,20}(?:\.[0-9]{0,20})?$/),
  currency: z.string(),
});
const sums = z.object({ operator: rangeOperator, value: z.object({ min: money, max: money }) });

const operators = [
  "eq",
  "neq",
  "gt",
  "gte",
  "lt",
  "lte",
  "in",
  "notIn",
  "between",
  "outside",
  "like",
  "notLike",
] as const;
const anyOperator = z.enum(operators);
const custom = z.record(
  z.string(),
  z
    .object({ operator: anyOperator, value: z.unknown() })
    .refine((filter) => "value" in filter && filter.value !== undefined, { path: ["value"] }),
);

const filters = z.object({
  status: strings.optional(),
  closeDateRange: dates.optional(),
  totalFundingAvailableRange: sums.optional(),
  minAwardAmountRange: sums.optional(),
  maxAwardAmountRange: sums.optional(),
  customFilters: custom.optional(),
});

export const sortKeys = [
  "lastModifiedAt",
  "createdAt",
  "title",
  "status.value",
  "keyDates.closeDate",
  "funding.maxAwardAmount",
  "funding.minAwardAmount",
  "funding.totalAmountAvailable",
  "funding.estimatedAwardCount",
  "custom",
] as const;
export type SortKey = (typeof sortKeys)[number];

const sorting = z.object({
  sortBy: z.enum(sortKeys),
  customSortBy: z.string().optional(),
  sortOrder: z.enum(["asc", "desc"]).optional(),
});

/** Body of `POST /common-grants/opportunities/search`, CommonGrants 0.4.0; keys it does not know are passed over. */
export const searchRequest = z.object({
  search: z.string().max(500).optional(),
  filters: filters.optional(),
  sorting: sorting.optional(),
  pagination: paging.optional(),
});

export type SearchRequest = z.output<typeof searchRequest>;
export type SearchFilters = z.output<typeof filters>;
export type Sorting = z.output<typeof sorting>;
