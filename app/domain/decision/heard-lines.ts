import type { ApplicationStatus } from "~/domain/application/lifecycle";
import { type Cents, sumCents } from "~/domain/money/cents";
import type { ToldSoFar } from "./still-adjourned";

/** An appeal that waits for its answer. */
export interface OpenAppeal {
  readonly id: string;
  readonly isExamined: boolean;
  /** Granted before it, by each funder that it contests. */
  readonly before: ReadonlyMap<string, Cents>;
}

export interface HeardFrom extends ToldSoFar {
  readonly appeal: OpenAppeal | null;
}

/** What a session hears of a dossier. */
export interface HeardLines {
  hears(funderId: string): boolean;
  /** Granted by the funders that it does not hear: it stays theirs. */
  readonly grantedByOthers: Cents;
  /** The appeal that the session answers. */
  readonly appeal: OpenAppeal | null;
}

/** Every line; once a decision was told those adjourned or in reserve, of an appeal those contested. */
export function heardLines(status: ApplicationStatus, told: HeardFrom): HeardLines {
  const appeal = status === "appeal_pending" ? told.appeal : null;
  const hears = (funderId: string) =>
    appeal ? appeal.before.has(funderId) : told.awaited.size === 0 || told.awaited.has(funderId);
  const others = [...told.grantedBy].filter(([funderId]) => !hears(funderId));
  return { hears, grantedByOthers: sumCents(others.map(([, amount]) => amount)), appeal };
}
