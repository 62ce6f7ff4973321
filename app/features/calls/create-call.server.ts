import type { Actor } from "~/domain/access/actor";
import { accept, refuse, type Result } from "~/domain/result";
import { isTaken } from "~/platform/database/conflicts.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { callDraftSchema, type CallDraft } from "./call-draft.schema";
import { columnsOf } from "./draft/version-rows.server";
import { mayWriteCall } from "./managed-calls.server";

export type CreateCallRefusal =
  | { readonly code: "not-allowed" }
  | { readonly code: "closes-before-opening" }
  | { readonly code: "name-taken" };

/**
 * Writes a whole call as a draft, with the first version of its words, rules, grid and form.
 *
 * @throws {z.ZodError} when the draft is not one of a call
 */
export async function createCall(
  { db, now }: Ports,
  actor: Actor,
  given: CallDraft,
): Promise<Result<{ id: string }, CreateCallRefusal>> {
  const { content, rules, rubric, form, funders, objectiveIds, ...call } = callDraftSchema.parse(given);
  const funderIds = funders.map(({ funderId }) => funderId);
  if (!mayWriteCall(actor, { pillarId: call.pillarId, funderIds })) return refuse({ code: "not-allowed" });
  if (call.closesAt <= call.opensAt) return refuse({ code: "closes-before-opening" });
  const at = now();
  const { title, opensAt, closesAt, graceSeconds } = call;
  const frame = {
    title,
    opensAt: opensAt.toISOString(),
    closesAt: closesAt.toISOString(),
    graceSeconds,
    funders: funders.map(({ envelopeId, ...funder }) => ({ ...funder, envelope: { id: envelopeId } })),
    objectiveIds,
  };
  try {
    return await db.$transaction(async (tx) => {
      const { id } = await tx.call.create({
        data: {
          ...call,
          createdAt: at,
          funders: { create: funders },
          objectives: { create: objectiveIds.map((nodeId) => ({ nodeId })) },
        },
        select: { id: true },
      });
      const version = await tx.callVersion.create({
        data: {
          callId: id,
          number: 1,
          ...columnsOf({ frame, content, rules, rubric, form }),
          createdById: actor.userId,
          createdAt: at,
        },
        select: { id: true },
      });
      await tx.call.update({ where: { id }, data: { currentVersionId: version.id } });
      await record(tx, {
        at,
        event: "call.created",
        actor,
        subject: { type: "call", id },
        facts: { versionId: version.id },
      });
      return accept({ id });
    });
  } catch (error) {
    if (isTaken(error)) return refuse({ code: "name-taken" });
    throw error;
  }
}
