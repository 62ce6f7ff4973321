import type { Actor } from "~/domain/access/actor";
import { associationsFor } from "~/domain/access/policy";
import type { AwardStatus } from "~/domain/award/lifecycle";
import type { Cents } from "~/domain/money/cents";
import { narrativeSchema, type Narrative } from "~/domain/report/narrative";
import { centsFromRow } from "~/platform/database/cents.server";
import type { Ports } from "~/platform/ports.server";
import { judgedAwards } from "./judge-report.server";

export interface ReportView {
  readonly number: string;
  readonly title: string;
  readonly association: string;
  readonly dueOn: string;
  readonly version: number;
  readonly receivedAt: Date | null;
  readonly amendmentReason: string;
  readonly narrative: Narrative;
  readonly lines: readonly {
    readonly id: string;
    readonly side: "charge" | "product";
    readonly account: string;
    readonly label: string;
    readonly planned: Cents;
    readonly actual: Cents | null;
    readonly explanation: string;
  }[];
  readonly indicators: readonly {
    readonly id: string;
    readonly label: string;
    readonly targetMin: string;
    readonly targetMax: string;
    readonly actual: string | null;
  }[];
  readonly isOpen: boolean;
}

export interface JudgedAward {
  readonly id: string;
  readonly funder: string;
  readonly status: AwardStatus;
  readonly amount: Cents;
  readonly paid: Cents;
}

const select = {
  dueOn: true,
  version: true,
  receivedAt: true,
  amendmentReason: true,
  narrative: true,
  application: {
    select: {
      number: true,
      title: true,
      association: { select: { name: true } },
      awards: { select: { status: true } },
    },
  },
  lines: {
    orderBy: { position: "asc" },
    select: {
      id: true,
      side: true,
      account: true,
      label: true,
      plannedCents: true,
      actualCents: true,
      explanation: true,
    },
  },
  indicators: {
    orderBy: { position: "asc" },
    select: { id: true, label: true, targetMin: true, targetMax: true, actual: true },
  },
} as const;

/** The report of a dossier for its association; null before it is asked. */
export async function findOwnReport({ db }: Ports, actor: Actor, number: string): Promise<ReportView | null> {
  const row = await db.report.findFirst({
    where: {
      application: { number, associationId: { in: [...associationsFor(actor, "application.read")] } },
    },
    select,
  });
  return row && toView(row);
}

/** The report with the awards that the actor judges; null when none of them is theirs. */
export async function findReportToJudge(
  { db }: Ports,
  actor: Actor,
  number: string,
): Promise<{ readonly report: ReportView; readonly awards: readonly JudgedAward[] } | null> {
  const awards = await db.award.findMany({
    where: { AND: [{ application: { number } }, judgedAwards(actor)] },
    select: {
      id: true,
      status: true,
      amountCents: true,
      paidCents: true,
      funder: { select: { name: true } },
    },
  });
  if (awards.length === 0) return null;
  const row = await db.report.findFirst({ where: { application: { number } }, select });
  if (!row) return null;
  return {
    report: toView(row),
    awards: awards.map(({ id, status, funder, amountCents, paidCents }) => ({
      id,
      status,
      funder: funder.name,
      amount: centsFromRow(amountCents),
      paid: centsFromRow(paidCents),
    })),
  };
}

type Row = NonNullable<Awaited<ReturnType<typeof find>>>;
const find = (db: Ports["db"]) => db.report.findFirst({ select });

function toView({ application, narrative, lines, dueOn, ...report }: Row): ReportView {
  const { awards, association, ...dossier } = application;
  return {
    ...report,
    ...dossier,
    association: association.name,
    dueOn: dueOn.toISOString().slice(0, 10),
    narrative: narrativeSchema.parse(narrative),
    lines: lines.map(({ plannedCents, actualCents, ...line }) => ({
      ...line,
      planned: centsFromRow(plannedCents),
      actual: centsFromRow(actualCents),
    })),
    isOpen: awards.some(({ status }) => status === "report_due" || status === "report_to_amend"),
  };
}
