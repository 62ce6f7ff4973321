import type { Actor } from "~/domain/access/actor";
import { rolesFor } from "~/domain/access/policy";
import { accept, refuse, type Result } from "~/domain/result";
import type { Prisma } from "~/generated/prisma/client.js";
import { anyOf } from "~/platform/access/any-of.server";
import { associationReaders } from "~/platform/access/association-readers.server";
import { unlinkedTo } from "~/platform/access/hearing-scope.server";
import type { Tx } from "~/platform/database/database.server";
import { record } from "~/platform/journal/record.server";
import { moveAward } from "~/platform/lifecycle/move-award.server";
import type { Ports } from "~/platform/ports.server";
import { inTransaction } from "~/platform/database/in-transaction.server";

export type JudgeReportRefusal =
  { readonly code: "not-found" } | { readonly code: "wrong-status" } | { readonly code: "changed-meanwhile" };

/** Awards whose report the actor judges: those of the role's funder and pillar, of dossiers to which they are no party. */
export function judgedAwards(actor: Actor): Prisma.AwardWhereInput {
  const covered = anyOf<Prisma.AwardWhereInput>(
    rolesFor(actor, "report.accept").map(({ funderId, pillarId }) => ({
      ...(funderId === null ? {} : { funderId }),
      ...(pillarId === null ? {} : { application: { call: { pillarId } } }),
    })),
  );
  return { AND: [covered, { application: unlinkedTo(actor) }] };
}

/** The funder accepts the report for its own award: the balance can then be paid. */
export function acceptReport(
  { db, now }: Ports,
  actor: Actor,
  { awardId }: { awardId: string },
): Promise<Result<undefined, JudgeReportRefusal>> {
  const at = now();
  return inTransaction(db, async (tx) => {
    const judged = await move(tx, actor, { awardId, step: "accept-report", at, reason: "" });
    if (!judged.ok) return judged;
    const { applicationId } = judged.value;
    await record(tx, {
      at,
      event: "report.accepted",
      actor,
      subject: { type: "award", id: awardId },
      applicationId,
    });
    return accept();
  });
}

/** The funder asks for a correction, with a reason that the association reads at the head of the report. */
export function askReportAmendment(
  { db, now }: Ports,
  actor: Actor,
  { awardId, reason }: { awardId: string; reason: string },
): Promise<Result<undefined, JudgeReportRefusal>> {
  const at = now();
  return inTransaction(db, async (tx) => {
    const judged = await move(tx, actor, { awardId, step: "ask-amendment", at, reason });
    if (!judged.ok) return judged;
    const { applicationId, number, associationId } = judged.value;
    const report = await tx.report.update({
      where: { applicationId },
      data: { amendmentReason: reason, version: { increment: 1 } },
      select: { id: true, version: true },
    });
    const readers = await associationReaders(tx, associationId, at);
    await record(tx, {
      at,
      event: "report.amendment-asked",
      actor,
      subject: { type: "award", id: awardId },
      applicationId,
      emails: readers.map(({ userId, email }) => ({
        kind: "report.to-amend",
        payload: { email, number },
        dedupe: `${report.id}:${report.version}:${userId}`,
      })),
    });
    return accept();
  });
}

interface Judgement {
  readonly awardId: string;
  readonly step: "accept-report" | "ask-amendment";
  readonly at: Date;
  readonly reason: string;
}

async function move(
  tx: Tx,
  actor: Actor,
  { awardId, step, at, reason }: Judgement,
): Promise<Result<{ applicationId: string; number: string; associationId: string }, JudgeReportRefusal>> {
  const award = await tx.award.findFirst({
    where: { AND: [{ id: awardId }, judgedAwards(actor)] },
    select: {
      id: true,
      status: true,
      version: true,
      applicationId: true,
      application: { select: { number: true, associationId: true } },
    },
  });
  if (!award) return refuse({ code: "not-found" });
  const { id, status, version, applicationId, application } = award;
  const moved = await moveAward(tx, { id, status, version, step, at, takenById: actor.userId, reason });
  if (moved !== "moved") return refuse({ code: moved === "changed" ? "changed-meanwhile" : "wrong-status" });
  return accept({ applicationId, ...application });
}
