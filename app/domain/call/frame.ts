import { z } from "zod";

const money = z.int().min(0).nullable().default(null);

/** A funder that takes part, as a version says it. */
export const framedFunder = z.strictObject({
  funderId: z.uuid(),
  /** An envelope that exists, or one that publication creates. */
  envelope: z.union([
    z.strictObject({ id: z.uuid() }),
    z.strictObject({ label: z.string().trim().min(1).max(200), amountCents: z.int().min(0) }),
  ]),
  /** What one project may ask this funder for, in cents; null: no limit of its own. */
  minCents: money,
  maxCents: money,
  /** The most that it gives, in basis points of the cost of the project; null: no such limit. */
  maxShare: z.int().min(1).max(10_000).nullable().default(null),
});

/** What a version of a call says of its title, its dates, its funders and its objectives. */
export const callFrame = z.strictObject({
  title: z.string().trim().min(1).max(200),
  opensAt: z.iso.datetime(),
  /** First instant of the last second in which a deposit is accepted. */
  closesAt: z.iso.datetime(),
  graceSeconds: z.int().min(0).max(86_400).default(0),
  funders: z.array(framedFunder).max(30).default([]),
  objectiveIds: z.array(z.uuid()).max(300).default([]),
});

export type CallFrame = z.output<typeof callFrame>;
export type FramedFunder = CallFrame["funders"][number];
