import type { Day } from "~/domain/calendar/paris";
import type { AwardRange, FunderLimits } from "~/domain/call/funder-limits";
import type { CallState } from "~/domain/call/lifecycle";
import type { Cents } from "~/domain/money/cents";

/** Who funds a call: its envelope, and what one project may ask it for. */
export interface RelayedFunder {
  readonly name: string;
  readonly amount: Cents;
  readonly limits: FunderLimits;
}

/** A published call as other sites are told of it. */
export interface RelayedCall {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly year: number;
  readonly state: Exclude<CallState, "draft">;
  readonly pillar: { readonly code: string; readonly label: string } | null;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly createdAt: Date;
  readonly publishedAt: Date;
  /** Last time that what is said of it changed. */
  readonly changedAt: Date;
  /** Number of its published version. */
  readonly version: number;
  readonly summary: string;
  readonly description: string;
  readonly amounts: string;
  readonly audience: readonly string[];
  readonly meeting: { readonly at: Date; readonly place: string } | null;
  readonly committeeOn: Day | null;
  readonly answersOn: Day | null;
  /** Other dates, in words. */
  readonly otherDates: readonly { readonly label: string; readonly when: string }[];
  readonly funders: readonly RelayedFunder[];
  /** What one project is granted, all funders together. */
  readonly award: AwardRange;
}
