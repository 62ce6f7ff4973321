import type { Actor } from "~/domain/access/actor";
import { missingBeforePublication, type MissingPart } from "~/domain/call/missing";
import { accept, refuse, type Result } from "~/domain/result";
import { inTransaction } from "~/platform/database/in-transaction.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { applyFrame } from "./draft/apply-frame.server";
import { columnsOf, documentOf, frameRows, storedVersion } from "./draft/version-rows.server";
import { callsManagedBy } from "./managed-calls.server";

export type PublishCallRefusal =
  | { readonly code: "not-found" }
  | { readonly code: "already-published" }
  | { readonly code: "incomplete"; readonly missing: readonly MissingPart[] }
  | { readonly code: "changed-meanwhile" };

interface Publication {
  readonly callId: string;
  /** Version of the call that the person saw. */
  readonly version: number;
  /** Saves of the draft that the person saw; left out when nobody else writes. */
  readonly revision?: number | undefined;
}

/** Publishes a call for the first time: from then on its state follows from its dates, and its version stays as it is. */
export async function publishCall(
  { db, now }: Ports,
  actor: Actor,
  { callId, version, revision }: Publication,
): Promise<Result<undefined, PublishCallRefusal>> {
  const at = now();
  return inTransaction(db, async (tx) => {
    const call = await tx.call.findFirst({
      where: { AND: [{ id: callId }, callsManagedBy(actor)] },
      select: {
        ...frameRows,
        publishedAt: true,
        pillarId: true,
        campaign: { select: { year: true } },
        currentVersion: { select: { id: true, revision: true, ...storedVersion } },
      },
    });
    if (!call) return refuse({ code: "not-found" });
    const draft = call.currentVersion;
    if (call.publishedAt || !draft) return refuse({ code: "already-published" });
    const document = documentOf(call, draft);
    const missing = missingBeforePublication(document, at);
    if (missing.length > 0) return refuse({ code: "incomplete", missing });

    const { title, opensAt, closesAt, graceSeconds } = document.frame;
    const moved = await tx.call.updateMany({
      where: { id: callId, version, publishedAt: null },
      data: { publishedAt: at, title, opensAt, closesAt, graceSeconds, version: { increment: 1 } },
    });
    if (moved.count === 0) return refuse({ code: "changed-meanwhile" });
    const target = { callId, year: call.campaign.year, pillarId: call.pillarId };
    const funders = await applyFrame(tx, target, document.frame);
    const frozen = await tx.callVersion.updateMany({
      where: { id: draft.id, publishedAt: null, revision: revision ?? draft.revision },
      data: {
        ...columnsOf({ ...document, frame: { ...document.frame, funders } }),
        publishedAt: at,
      },
    });
    if (frozen.count === 0) return refuse({ code: "changed-meanwhile" });
    await record(tx, {
      at,
      event: "call.published",
      actor,
      subject: { type: "call", id: callId },
      facts: { versionId: draft.id, opensAt, closesAt },
    });
    return accept();
  });
}
