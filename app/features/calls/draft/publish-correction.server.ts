import type { Actor } from "~/domain/access/actor";
import { refusedDates, type DateRefusal } from "~/domain/call/correction";
import { callStateAt } from "~/domain/call/lifecycle";
import { missingBeforePublication, type MissingPart } from "~/domain/call/missing";
import type { CallDocument } from "~/domain/call/document";
import { accept, refuse, type Result } from "~/domain/result";
import { inTransaction } from "~/platform/database/in-transaction.server";
import type { Tx } from "~/platform/database/database.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { countUsage } from "../builder/usage.server";
import { callsManagedBy } from "../managed-calls.server";
import { applyFrame } from "./apply-frame.server";
import { lettersOfCorrection } from "./letters-of-correction.server";
import { columnsOf, documentOf, frameRows, storedVersion } from "./version-rows.server";

export interface Correction {
  readonly callId: string;
  /** Version of the call that the person saw. */
  readonly version: number;
  /** Saves of the draft that the person saw. */
  readonly revision: number;
  /** What changes, in words, for those who have started a dossier. */
  readonly changeNote: string;
  /** The person knows that the closing is brought forward. */
  readonly acceptsEarlierClosing: boolean;
}

export type PublishCorrectionRefusal =
  | { readonly code: "not-found" }
  | { readonly code: "incomplete"; readonly missing: readonly MissingPart[] }
  | { readonly code: "dates-refused"; readonly why: DateRefusal }
  | { readonly code: "changed-meanwhile" };

/**
 * Publishes the correction of a call. Dossiers not yet deposited move to the new version with all their answers,
 * and whoever started one is told once; deposited ones stay on the version they were judged by.
 *
 * The dossiers are held before the call, in the order of a deposit, so that one or the other goes first.
 */
export async function publishCorrection(
  { db, now }: Ports,
  actor: Actor,
  correction: Correction,
): Promise<Result<{ moved: number }, PublishCorrectionRefusal>> {
  return inTransaction(db, async (tx) => {
    const scope = { AND: [{ id: correction.callId }, callsManagedBy(actor)] };
    if ((await tx.call.count({ where: scope })) === 0) return refuse({ code: "not-found" });
    const { callId } = correction;
    await holdDrafts(tx, callId);
    const at = now();
    const call = await findCorrected(tx, actor, callId);
    const [draft] = call?.versions ?? [];
    if (!call?.publishedAt || !draft) return refuse({ code: "not-found" });
    const document = await withAnsweredQuestions(tx, callId, {
      before: documentOf(call, call.currentVersion!),
      after: documentOf(call, draft),
    });
    const missing = missingBeforePublication(document, at).filter(
      ({ part }) => part !== "calendar" || callStateAt(call, at) !== "closed",
    );
    if (missing.length > 0) return refuse({ code: "incomplete", missing });
    const { frame } = document;
    const to = {
      opensAt: new Date(frame.opensAt),
      closesAt: new Date(frame.closesAt),
      graceSeconds: frame.graceSeconds,
    };
    const why = refusedDates(
      { from: call, to, state: callStateAt(call, at) },
      { now: at, acceptsEarlierClosing: correction.acceptsEarlierClosing },
    );
    if (why !== null) return refuse({ code: "dates-refused", why });

    const { changeNote, version, revision } = correction;
    const moved = await tx.call.updateMany({
      where: { id: callId, version },
      data: { ...to, title: frame.title, currentVersionId: draft.id, version: { increment: 1 } },
    });
    if (moved.count === 0) return refuse({ code: "changed-meanwhile" });
    const target = { callId, year: call.campaign.year, pillarId: call.pillarId };
    const funders = await applyFrame(tx, target, frame);
    const frozen = await tx.callVersion.updateMany({
      where: { id: draft.id, publishedAt: null, revision },
      data: { ...columnsOf({ ...document, frame: { ...frame, funders } }), changeNote, publishedAt: at },
    });
    if (frozen.count === 0) return refuse({ code: "changed-meanwhile" });

    const { count } = await tx.application.updateMany({
      where: { callId, status: { in: ["draft", "awaiting_certification"] } },
      data: { callVersionId: draft.id },
    });
    await record(tx, {
      at,
      event: "call.corrected",
      actor,
      subject: { type: "call", id: callId },
      facts: {
        versionId: draft.id,
        number: draft.number,
        movedDossiers: count,
        closedAt: call.closesAt.toISOString(),
        closesAt: frame.closesAt,
      },
      emails: await lettersOfCorrection(tx, at, {
        callId,
        versionId: draft.id,
        slug: call.slug,
        call: frame.title,
        changeNote,
        closesAt: to.closesAt,
      }),
    });
    return accept({ moved: count });
  });
}

/**
 * The new version, with the questions that it leaves out and that dossiers answered meanwhile: they are hidden, so
 * that their answers can still be read.
 */
async function withAnsweredQuestions(
  tx: Tx,
  callId: string,
  { before, after }: { readonly before: CallDocument; readonly after: CallDocument },
): Promise<CallDocument> {
  const kept = new Set(after.form.questions.map(({ name }) => name));
  const gone = before.form.questions.filter(({ name }) => !kept.has(name));
  if (gone.length === 0) return after;
  const { answered } = await countUsage(tx, callId);
  const hidden = gone
    .filter(({ name }) => (answered[name] ?? 0) > 0)
    .map((question) => ({ ...question, isHidden: true }));
  return { ...after, form: { ...after.form, questions: [...after.form.questions, ...hidden] } };
}

/** Holds the dossiers that are still to be deposited: a deposit under way is let through first. */
function holdDrafts(tx: Tx, callId: string) {
  return tx.$queryRaw`
    SELECT id FROM applications
     WHERE call_id = ${callId}::uuid AND status IN ('draft', 'awaiting_certification')
     ORDER BY id FOR UPDATE`;
}

function findCorrected(tx: Tx, actor: Actor, callId: string) {
  return tx.call.findFirst({
    where: { AND: [{ id: callId }, callsManagedBy(actor)] },
    select: {
      ...frameRows,
      slug: true,
      publishedAt: true,
      archivedAt: true,
      pillarId: true,
      campaign: { select: { year: true } },
      currentVersion: { select: storedVersion },
      versions: {
        where: { publishedAt: null },
        take: 1,
        select: { id: true, number: true, ...storedVersion },
      },
    },
  });
}
