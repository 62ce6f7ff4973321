import type { Actor, RoleHeld } from "~/domain/access/actor";
import { prepareAgreement } from "~/features/awards/prepare-agreement.server";
import { recordPayment } from "~/features/awards/record-payment.server";
import { signForFunder } from "~/features/awards/sign-agreement.server";
import { approvePublication } from "~/features/publications/approve-publication.server";
import { askReport } from "~/features/reports/ask-report.server";
import { acceptReport } from "~/features/reports/judge-report.server";
import { submitReport, type ReportToSave } from "~/features/reports/save-report.server";
import type { Day } from "~/domain/calendar/paris";
import { cents } from "~/domain/money/cents";
import { narrativeSchema } from "~/domain/report/narrative";
import type { Db } from "~/platform/database/database.server";
import type { Ports } from "~/platform/ports.server";
import {
  close,
  decide,
  granted,
  hire,
  prepareLetters,
  scoreDossiers,
  seatCommittee,
  startSession,
  type Committee,
} from "../../support/factories/committee";
import { createPerson } from "../../support/factories/people";

export interface AwardWorld {
  readonly ports: Ports;
  readonly committee: Committee;
  readonly number: string;
  readonly applicationId: string;
  /** Of the State: 5,000 €, unless something else is said. */
  readonly stateAward: string;
  /** Of the agglomération: 3,000 €. */
  readonly cityAward: string;
  readonly officer: Actor;
  readonly signatory: Actor;
}

/** A dossier granted by both funders and told, through the commands of the committee. */
export async function grantDossier(db: Db, { stateCents = 500_000 } = {}): Promise<AwardWorld> {
  const ports = { db, now: () => new Date("2026-12-01T13:30:00Z") };
  const committee = await seatCommittee(ports);
  const costCents = stateCents + 300_000;
  const [dossier] = await scoreDossiers(committee, 1, { stateCents, costCents });
  const sessionId = await startSession(committee, [dossier!]);
  await decide(committee, sessionId, dossier!, [stateCents, 300_000]);
  await close(committee, sessionId);
  const publicationId = await prepareLetters(committee, sessionId);
  granted(await approvePublication(ports, committee.chair, { publicationId }));
  const awardOf = async (funderId: string) =>
    (await db.award.findFirstOrThrow({ where: { applicationId: dossier!.id, funderId } })).id;
  return {
    ports,
    committee,
    number: dossier!.number,
    applicationId: dossier!.id,
    stateAward: await awardOf(committee.state.funderId),
    cityAward: await awardOf(committee.city.funderId),
    officer: await hire(ports, "finance_officer"),
    signatory: committee.applicant,
  };
}

/** An agent who holds the role for one funder. */
export const agentOf = (db: Db, role: RoleHeld["role"], funderId: string): Promise<Actor> =>
  createPerson(db, { roles: [{ role, funderId, pillarId: null }] });

export async function sign({ ports, officer }: AwardWorld, awardId: string): Promise<void> {
  granted(await prepareAgreement(ports, officer, { awardId, advancePercent: 80 }));
  granted(await signForFunder(ports, officer, { awardId }));
}

async function instalmentOf({ ports }: AwardWorld, awardId: string, condition: string): Promise<string> {
  return (await ports.db.instalment.findFirstOrThrow({ where: { awardId, condition } })).id;
}

export async function pay(
  world: AwardWorld,
  awardId: string,
  condition: "signature" | "report",
  { reference = `MDT-${condition}`, actor = world.officer } = {},
) {
  const instalmentId = await instalmentOf(world, awardId, condition);
  const paidOn = "2026-12-01" as Day;
  return recordPayment(world.ports, actor, { awardId, instalmentId, paidOn, reference });
}

/** The report, complete: everything was done as planned. */
export async function completeReport({ ports, number }: AwardWorld): Promise<ReportToSave> {
  const report = await ports.db.report.findFirstOrThrow({
    where: { application: { number } },
    include: { lines: true, indicators: true },
  });
  const told = "Comme prévu, avec les habitants.";
  const narrative = narrativeSchema.parse({
    implementation: told,
    reached: told,
    whenWhere: told,
    goalsMet: told,
    indirectRules: told,
    variances: told,
    inKind: told,
    remarks: told,
  });
  return {
    number,
    version: report.version,
    narrative,
    lines: report.lines.map(({ id, plannedCents }) => ({
      id,
      actual: cents(Number(plannedCents)),
      explanation: "",
    })),
    indicators: report.indicators.map(({ id }) => ({ id, actual: "42" })),
  };
}

/** Signed, asked, sent and accepted: the balance may be paid. */
export async function acceptReportOf(world: AwardWorld, awardId: string): Promise<void> {
  const { ports, officer, signatory, committee } = world;
  await sign(world, awardId);
  granted(await askReport(ports, officer, { awardId }));
  granted(await submitReport(ports, signatory, await completeReport(world)));
  granted(await acceptReport(ports, await hire(committee.ports, "instructor"), { awardId }));
}

/** Everything that commands leave of the dossier: what a refusal must not change. */
export async function traces({ ports: { db }, applicationId }: AwardWorld) {
  const of = { where: { award: { applicationId } }, orderBy: { id: "asc" } } as const;
  const [awards, agreements, instalments, payments, steps, report, outbox, audit] = await Promise.all([
    db.award.findMany({ where: { applicationId }, orderBy: { id: "asc" } }),
    db.agreement.findMany(of),
    db.instalment.findMany(of),
    db.payment.findMany(of),
    db.awardStepTaken.findMany(of),
    db.report.findMany({ where: { applicationId }, include: { lines: { orderBy: { position: "asc" } } } }),
    db.outboxMessage.count({ where: { applicationId } }),
    db.auditEntry.count(),
  ]);
  return { awards, agreements, instalments, payments, steps, report, outbox, audit };
}
