import { z } from "zod";
import type { Actor } from "~/domain/access/actor";
import { accept, refuse, type Result } from "~/domain/result";
import { prepareRules } from "~/domain/eligibility/engine";
import { callsManagedBy } from "../managed-calls.server";
import type { Prisma } from "~/generated/prisma/client.js";
import { inTransaction } from "~/platform/database/in-transaction.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { replayTerms } from "./replay-terms.server";

export type ReplayRefusal =
  | { readonly code: "not-found" }
  | { readonly code: "nothing-deposited" }
  /** The rules of the version cannot judge yet; `sentence` says which setting. */
  | { readonly code: "rules-incomplete"; readonly sentence: string };

/**
 * Asks for the deposited dossiers of a call to be judged again by the rules of a version, without touching their
 * verdicts. A worker does it; asking again starts over with the rules as they are now.
 */
export async function requestReplay(
  { db, now }: Ports,
  actor: Actor,
  { callId, versionId, sourceId }: { callId: string; versionId: string; sourceId: string },
): Promise<Result<{ id: string }, ReplayRefusal>> {
  const at = now();
  return inTransaction(db, async (tx) => {
    const [version, source] = await Promise.all([
      tx.callVersion.findFirst({
        where: { id: versionId, call: { AND: [{ id: callId }, callsManagedBy(actor)] } },
        select: { rules: true },
      }),
      tx.call.findFirst({ where: { AND: [{ id: sourceId }, callsManagedBy(actor)] }, select: { id: true } }),
    ]);
    if (!version || !source) return refuse({ code: "not-found" });
    const total = await tx.application.count({
      where: { callId: sourceId, status: { not: "withdrawn" }, verdicts: { some: {} } },
    });
    if (total === 0) return refuse({ code: "nothing-deposited" });
    try {
      const { settings, programme } = await replayTerms(tx, sourceId, version.rules);
      prepareRules(settings, { programme });
    } catch (fault) {
      if (!(fault instanceof z.ZodError)) throw fault;
      const [issue] = fault.issues;
      return refuse({
        code: "rules-incomplete",
        sentence: `${issue?.path.join(".") ?? ""} : ${issue?.message ?? ""}`,
      });
    }
    const fresh = {
      rules: version.rules as Prisma.InputJsonValue,
      requestedById: actor.userId,
      requestedAt: at,
      position: null,
      total,
      judged: 0,
      changed: 0,
      byRule: {},
      byOverall: {},
      finishedAt: null,
      fault: null,
    };
    const { id } = await tx.replay.upsert({
      where: { callVersionId_sourceCallId: { callVersionId: versionId, sourceCallId: sourceId } },
      create: { callVersionId: versionId, sourceCallId: sourceId, ...fresh },
      update: fresh,
      select: { id: true },
    });
    await record(tx, {
      at,
      event: "call.replay-requested",
      actor,
      subject: { type: "call", id: callId },
      facts: { replayId: id, versionId, sourceId, total },
    });
    return accept({ id });
  });
}
