import {
  answersAppeal,
  contestableLines,
  contestableSteps,
  firstLastDay,
  targetOf,
  type ToldLine,
} from "~/domain/appeal/contestable";
import type { AppealTarget } from "~/domain/appeal/lifecycle";
import { lastDayToAppeal, notifiedOn } from "~/domain/appeal/time-limit";
import { parisDay, type Day } from "~/domain/calendar/paris";
import { noCents } from "~/domain/money/cents";
import { centsFromRow } from "~/platform/database/cents.server";
import type { Prisma } from "~/generated/prisma/client.js";

/** What of an application says what may be contested: spread it into its `select`. */
export const appealable = {
  status: true,
  steps: {
    where: { step: { in: [...contestableSteps] } },
    orderBy: [{ takenAt: "desc" }, { id: "desc" }],
    take: 1,
    select: { id: true, fromStatus: true, takenAt: true, reason: true, appeal: { select: { id: true } } },
  },
  funderRequests: {
    orderBy: { funder: { position: "asc" } },
    select: { funderId: true, requestedCents: true, funder: { select: { name: true } } },
  },
  letters: {
    where: { sentAt: { not: null } },
    orderBy: [{ sentAt: "asc" }, { id: "asc" }],
    select: {
      sentAt: true,
      firstReadAt: true,
      decision: { select: { lines: { select: { funderId: true, outcome: true, amountCents: true } } } },
    },
  },
} satisfies Prisma.ApplicationSelect;

type AppealableRow = Prisma.ApplicationGetPayload<{ select: typeof appealable }>;

/** What the association may contest now. */
export interface AppealGround {
  readonly target: AppealTarget;
  readonly contestedStepId: string;
  /** When it was decided. */
  readonly decidedAt: Date;
  /** Written with the step; "" for what a letter told. */
  readonly reason: string;
  /** Lines to contest; none for a dossier that no funder has decided. */
  readonly lines: readonly ToldLine[];
  readonly lastDay: Day;
}

/** What may be contested of the dossier; null when nothing is, or when it was contested already. */
export function groundOf(row: AppealableRow): AppealGround | null {
  const target = targetOf(row.status);
  const step = row.steps[0];
  if (!target || !step || step.appeal || answersAppeal(step.fromStatus)) return null;
  const since = lastDayToAppeal(parisDay(step.takenAt));
  const lines = linesOf(row, target, since);
  const lastDay = target === "inadmissibility" ? since : firstLastDay(lines);
  if (lastDay === null) return null;
  return { target, contestedStepId: step.id, decidedAt: step.takenAt, reason: step.reason, lines, lastDay };
}

function linesOf(row: AppealableRow, target: AppealTarget, since: Day): readonly ToldLine[] {
  if (target === "inadmissibility") return [];
  const told = new Map(
    row.letters.flatMap(({ sentAt, firstReadAt, decision }) => {
      const lastDay = lastDayToAppeal(notifiedOn({ sentAt: sentAt!, firstReadAt }));
      return decision.lines.map((line) => [line.funderId, { ...line, lastDay }] as const);
    }),
  );
  const lines = row.funderRequests.flatMap(({ funderId, funder, requestedCents }): ToldLine[] => {
    const line = told.get(funderId);
    const asked = centsFromRow(requestedCents);
    const of = { funderId, funder: funder.name, asked };
    if (target === "silence") return [{ ...of, outcome: "refused", granted: noCents, lastDay: since }];
    return line
      ? [{ ...of, outcome: line.outcome, granted: centsFromRow(line.amountCents), lastDay: line.lastDay }]
      : [];
  });
  return contestableLines(lines);
}
