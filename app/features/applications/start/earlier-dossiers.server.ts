import { grantsAnswers, knownAnswers, renewedAnswers } from "~/domain/application/renewal";
import type { AnswersBySection } from "~/domain/application/form/assemble-input";
import { amountForField } from "~/domain/money/amount-text";
import { centsFromRow } from "~/platform/database/cents.server";
import type { Db, Tx } from "~/platform/database/database.server";
import { readAnswers } from "../assemble.server";

export interface EarlierDossier {
  readonly number: string;
  readonly title: string;
  readonly year: number;
  readonly associationId: string;
}

const mostOffered = 20;

/** What can be begun from: what was sent, and drafts that their call left behind when it closed; no exercise. */
const earlier = (at: Date) => ({
  call: { isPractice: false },
  OR: [{ submittedAt: { not: null } }, { call: { closesAt: { lt: at } } }],
});

/** Earlier dossiers of these associations, the latest first: each may be begun from. */
export async function listEarlierDossiers(
  db: Db,
  associationIds: readonly string[],
  at: Date,
): Promise<EarlierDossier[]> {
  const rows = await db.application.findMany({
    where: { associationId: { in: [...associationIds] }, ...earlier(at) },
    orderBy: [{ createdAt: "desc" }, { number: "desc" }],
    take: mostOffered,
    select: {
      number: true,
      title: true,
      associationId: true,
      call: { select: { campaign: { select: { year: true } } } },
    },
  });
  return rows.map(({ call, ...row }) => ({ ...row, year: call.campaign.year }));
}

/**
 * What earlier dossiers of the association answer in advance: everything when one of them is begun from, else what
 * the latest says of the association. Null when the one to begin from is not the association's own.
 */
export async function findOfferedAnswers(
  tx: Tx,
  { associationId, renewed, at }: { associationId: string; renewed: string | null; at: Date },
): Promise<{ renewedFromId: string | null; answers: AnswersBySection } | null> {
  const before = await tx.application.findFirst({
    where: { associationId, ...earlier(at), ...(renewed === null ? {} : { number: renewed }) },
    orderBy: [{ createdAt: "desc" }, { number: "desc" }],
    select: { id: true, sections: { select: { code: true, answers: true } } },
  });
  if (!before) return renewed === null ? { renewedFromId: null, answers: {} } : null;
  const held = readAnswers(before.sections);
  const grants = await findPastGrants(tx, associationId);
  const answers = renewed === null ? knownAnswers(held) : renewedAnswers(held);
  return {
    renewedFromId: renewed === null ? null : before.id,
    answers: grants.length > 0 ? { ...answers, "previous-grants": grantsAnswers(grants) } : answers,
  };
}

/** What this portal has followed: one grant a dossier, whoever its funders were. */
async function findPastGrants(tx: Tx, associationId: string) {
  const rows = await tx.application.findMany({
    where: { associationId, awards: { some: { status: { not: "cancelled" } } } },
    orderBy: { submittedAt: "desc" },
    take: 10,
    select: {
      title: true,
      call: { select: { campaign: { select: { year: true } } } },
      awards: { where: { status: { not: "cancelled" } }, select: { amountCents: true, status: true } },
    },
  });
  return rows.map(({ title, call, awards }) => ({
    year: call.campaign.year,
    title,
    amount: amountForField(centsFromRow(awards.reduce((sum, { amountCents }) => sum + amountCents, 0n))),
    isFinished: awards.every(({ status }) => finished.has(status)),
    isReported: awards.every(({ status }) => reported.has(status)),
  }));
}

const reported = new Set(["report_received", "report_accepted", "settled"]);
const finished = new Set(["report_due", "report_to_amend", ...reported]);
