import type { Actor } from "~/domain/access/actor";
import { advanceAppeal, type AppealStep } from "~/domain/appeal/lifecycle";
import { advance, type ApplicationStep } from "~/domain/application/lifecycle";
import { accept, refuse, type Result } from "~/domain/result";
import { holdAppealed } from "./hold-appealed.server";
import { applicationsWithin } from "~/platform/access/application-scope.server";
import { associationReaders } from "~/platform/access/association-readers.server";
import type { Tx } from "~/platform/database/database.server";
import { inTransaction } from "~/platform/database/in-transaction.server";
import { record } from "~/platform/journal/record.server";
import { moveApplication } from "~/platform/lifecycle/move-application.server";
import type { Ports } from "~/platform/ports.server";

export interface AppealAnswer {
  readonly number: string;
  readonly version: number;
  /** Read by the association. */
  readonly reason: string;
}

export type SettleAppealRefusal =
  | { readonly code: "not-found" }
  /** Not examined yet, or one that a committee answers. */
  | { readonly code: "not-answerable" }
  | { readonly code: "changed-meanwhile" };

type Answer = Result<undefined, SettleAppealRefusal>;

/** The appeal against inadmissibility is accepted: the dossier is admitted, and its examination goes on. */
export function admitAfterAppeal(ports: Ports, actor: Actor, answer: AppealAnswer): Promise<Answer> {
  return settle(ports, actor, answer, ({ target }) =>
    target === "inadmissibility" ? { appeal: "uphold", application: "admit-after-appeal" } : null,
  );
}

/**
 * The appeal is rejected by an agent: one against inadmissibility once it was examined, or any that came late. What was
 * decided stands. A committee answers all the others.
 */
export function rejectAppeal(ports: Ports, actor: Actor, answer: AppealAnswer): Promise<Answer> {
  return settle(ports, actor, answer, ({ target, isLate, contestedStep }) => {
    const appeal = isLate ? "reject-as-late" : "reject";
    if (target === "inadmissibility") return { appeal, application: null };
    if (!isLate) return null;
    const wasGranted = contestedStep.toStatus === "partially_granted";
    return { appeal, application: wasGranted ? "dismiss-appeal-in-part" : "dismiss-appeal" };
  });
}

interface Steps {
  readonly appeal: AppealStep;
  /** Null when the dossier stays as it is. */
  readonly application: ApplicationStep | null;
}

function settle(
  { db, now }: Ports,
  actor: Actor,
  { number, version, reason }: AppealAnswer,
  stepsFor: (appeal: NonNullable<Awaited<ReturnType<typeof find>>>) => Steps | null,
): Promise<Answer> {
  const at = now();
  return inTransaction<Answer>(db, async (tx) => {
    await holdAppealed(tx, number);
    const appeal = await find(tx, actor, number);
    if (!appeal) return refuse({ code: "not-found" });
    const steps = stepsFor(appeal);
    const advanced = steps && advanceAppeal(appeal.status, steps.appeal);
    if (!steps || !advanced?.ok) return refuse({ code: "not-answerable" });
    const { applicationId, application } = appeal;
    if (steps.application !== null) {
      const { status: from } = application;
      const next = advance(from, steps.application);
      if (!next.ok) return refuse({ code: "not-answerable" });
      const move = {
        id: applicationId,
        version: application.version,
        step: steps.application,
        from,
        to: next.value,
      };
      if (!(await moveApplication(tx, { ...move, at, takenById: actor.userId, reason })))
        return refuse({ code: "changed-meanwhile" });
    }
    const { count } = await tx.appeal.updateMany({
      where: { id: appeal.id, version, status: appeal.status },
      data: {
        status: advanced.value,
        answer: reason,
        answeredAt: at,
        answeredById: actor.userId,
        version: { increment: 1 },
      },
    });
    if (count === 0) return refuse({ code: "changed-meanwhile" });
    const readers = await associationReaders(tx, application.associationId, at);
    await record(tx, {
      at,
      event: advanced.value === "rejected" ? "appeal.rejected" : "appeal.admitted",
      actor,
      subject: { type: "appeal", id: appeal.id },
      applicationId,
      facts: { applicationId, isLate: appeal.isLate },
      emails: readers.map(({ userId, email }) => ({
        kind: "appeal.answered",
        payload: { email, number, path: `/dossiers/${number}/recours` },
        dedupe: `${appeal.id}:${userId}`,
      })),
    });
    return accept();
  });
}

function find(tx: Tx, actor: Actor, number: string) {
  return tx.appeal.findFirst({
    where: {
      answeredAt: null,
      application: { AND: [{ number }, applicationsWithin(actor, "appeal.settle")] },
    },
    select: {
      id: true,
      status: true,
      target: true,
      isLate: true,
      applicationId: true,
      contestedStep: { select: { toStatus: true } },
      application: { select: { status: true, version: true, associationId: true } },
    },
  });
}
