import { appealClock, type AppealClock } from "~/domain/appeal/answer-clock";
import type { AppealStatus, AppealTarget } from "~/domain/appeal/lifecycle";
import type { Day } from "~/domain/calendar/paris";
import type { Cents } from "~/domain/money/cents";
import { centsFromRow } from "~/platform/database/cents.server";
import type { Prisma } from "~/generated/prisma/client.js";

/** An appeal as everybody concerned may read it. */
export interface AppealView {
  readonly target: AppealTarget;
  readonly status: AppealStatus;
  readonly grounds: string;
  readonly filedAt: Date;
  readonly signatory: string;
  readonly lastDay: Day;
  readonly isLate: boolean;
  readonly lines: readonly { readonly funder: string; readonly granted: Cents; readonly asked: Cents }[];
  readonly files: readonly { readonly id: string; readonly fileName: string; readonly sizeBytes: number }[];
  readonly clock: AppealClock;
  /** Of an agent; the committee's is in its letter. */
  readonly answer: string;
  readonly answeredAt: Date | null;
}

/** What is read of an appeal: see `toView`. */
export const view = {
  target: true,
  status: true,
  grounds: true,
  filedAt: true,
  signatoryName: true,
  lastDayOn: true,
  isLate: true,
  answer: true,
  answeredAt: true,
  lines: {
    orderBy: { request: { funder: { position: "asc" } } },
    select: {
      grantedCents: true,
      request: { select: { requestedCents: true, funder: { select: { name: true } } } },
    },
  },
  files: {
    where: { removedAt: null, scan: { not: "infected" } },
    select: { id: true, fileName: true, sizeBytes: true },
  },
} satisfies Prisma.AppealSelect;

export function toView(row: Prisma.AppealGetPayload<{ select: typeof view }>, now: Date): AppealView {
  const { lines, lastDayOn, signatoryName, ...appeal } = row;
  return {
    ...appeal,
    signatory: signatoryName,
    lastDay: lastDayOn.toISOString().slice(0, 10) as Day,
    clock: appealClock({ filedAt: row.filedAt, now }),
    lines: lines.map(({ grantedCents, request }) => ({
      funder: request.funder.name,
      granted: centsFromRow(grantedCents),
      asked: centsFromRow(request.requestedCents),
    })),
  };
}
