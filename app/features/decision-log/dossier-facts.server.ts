import type { DossierFacts, ToldDecision } from "~/domain/decision-log/story/dossier-facts";
import type { Finding } from "~/domain/eligibility/engine";
import { rubricSchema } from "~/domain/review/rubric-shape";
import { centsFromRow } from "~/platform/database/cents.server";
import type { Db } from "~/platform/database/database.server";
import type { Prisma } from "~/generated/prisma/client.js";

const select = {
  id: true,
  number: true,
  title: true,
  association: { select: { name: true } },
  callVersion: { select: { rubric: true } },
  verdicts: { select: { id: true, submissionId: true, overall: true, findings: true } },
  reviews: {
    select: {
      id: true,
      opinion: true,
      totalHundredths: true,
      proposedCents: true,
      funder: { select: { name: true } },
      scores: { select: { criterion: true, value: true, rationale: true } },
    },
  },
  decisions: {
    select: {
      id: true,
      outcome: true,
      reason: true,
      agendaItem: { select: { id: true, votes: { select: { choice: true } } } },
      lines: {
        select: {
          id: true,
          outcome: true,
          amountCents: true,
          conditions: true,
          funder: { select: { id: true, name: true } },
        },
        orderBy: { funder: { position: "asc" } },
      },
    },
  },
  agendaItems: { select: { id: true } },
  awards: {
    select: { id: true, funder: { select: { id: true, name: true } }, payments: { select: { id: true } } },
  },
  appeals: {
    select: {
      id: true,
      target: true,
      grounds: true,
      isLate: true,
      answer: true,
      lines: {
        orderBy: { request: { funder: { position: "asc" } } },
        select: {
          grantedCents: true,
          request: { select: { requestedCents: true, funder: { select: { name: true } } } },
        },
      },
    },
  },
  letters: { where: { sentAt: { not: null } }, select: { sentAt: true } },
  report: { select: { id: true } },
  steps: { orderBy: { takenAt: "asc" }, select: { step: true, reason: true } },
} satisfies Prisma.ApplicationSelect;

export interface ToldDossier {
  readonly number: string;
  readonly title: string;
  readonly association: string;
  /** When the association was last told a decision; null before. */
  readonly toldAt: Date | null;
  readonly facts: DossierFacts;
  /** Identifiers that the log's entries about this dossier are filed under. */
  readonly subjects: readonly string[];
  /** Rows that the sentences rest on, by table. */
  readonly rows: Readonly<Record<string, readonly string[]>>;
}

/** A dossier within the scope, with the words behind its log. */
export async function findToldDossier(
  db: Db,
  scope: Prisma.ApplicationWhereInput,
): Promise<ToldDossier | null> {
  const found = await db.application.findFirst({ where: scope, select });
  if (!found) return null;
  const { verdicts, reviews, decisions, awards, agendaItems, report, letters, steps, appeals } = found;
  const rubric = rubricSchema.safeParse(found.callVersion.rubric);
  const labels = new Map(rubric.success ? rubric.data.criteria.map(({ code, label }) => [code, label]) : []);
  const toldAt = letters.map(({ sentAt }) => sentAt!.getTime()).sort((a, b) => b - a)[0];
  return {
    number: found.number,
    title: found.title,
    association: found.association.name,
    toldAt: toldAt === undefined ? null : new Date(toldAt),
    facts: {
      funders: new Map(decisions.flatMap(({ lines }) => lines.map(({ funder }) => [funder.id, funder.name]))),
      verdicts: new Map(
        verdicts.map(({ submissionId, overall, findings }) => [
          submissionId,
          { overall, findings: findings as unknown as Finding[] },
        ]),
      ),
      reviews: new Map(
        reviews.map(({ id, funder, proposedCents, scores, ...review }) => [
          id,
          {
            ...review,
            funder: funder.name,
            proposed: proposedCents === null ? null : centsFromRow(proposedCents),
            scores: scores.map((score) => ({
              ...score,
              criterion: labels.get(score.criterion) ?? score.criterion,
            })),
          },
        ]),
      ),
      decisions: new Map(decisions.map((decision) => [decision.id, toldDecision(decision)])),
      awards: new Map(awards.map(({ id, funder }) => [id, funder.name])),
      reasons: new Map(steps.map(({ step, reason }) => [step, reason])),
      appeals: new Map(
        appeals.map(({ id, lines, ...appeal }) => [
          id,
          {
            ...appeal,
            lines: lines.map(({ grantedCents, request }) => ({
              funder: request.funder.name,
              granted: centsFromRow(grantedCents),
              asked: centsFromRow(request.requestedCents),
            })),
          },
        ]),
      ),
    },
    subjects: [
      found.id,
      ...agendaItems.map(({ id }) => id),
      ...decisions.map(({ id }) => id),
      ...reviews.map(({ id }) => id),
      ...awards.map(({ id }) => id),
      ...appeals.map(({ id }) => id),
      ...(report ? [report.id] : []),
    ],
    rows: {
      eligibility_verdicts: verdicts.map(({ id }) => id),
      reviews: reviews.map(({ id }) => id),
      appeals: appeals.map(({ id }) => id),
      decisions: decisions.map(({ id }) => id),
      decision_lines: decisions.flatMap(({ lines }) => lines.map(({ id }) => id)),
      payments: awards.flatMap(({ payments }) => payments.map(({ id }) => id)),
    },
  };
}

type DecisionRow = Prisma.ApplicationGetPayload<{ select: typeof select }>["decisions"][number];

function toldDecision({ outcome, reason, lines, agendaItem }: DecisionRow): ToldDecision {
  const count = (choice: string) => agendaItem.votes.filter((vote) => vote.choice === choice).length;
  return {
    outcome,
    reason,
    lines: lines.map((line) => ({
      funder: line.funder.name,
      outcome: line.outcome,
      amount: centsFromRow(line.amountCents),
      conditions: line.conditions,
    })),
    votes: {
      favourable: count("favourable"),
      against: count("against"),
      abstention: count("abstention"),
    },
  };
}
