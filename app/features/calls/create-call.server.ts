import type { Actor } from "~/domain/access/actor";
import { rolesFor } from "~/domain/access/policy";
import { accept, refuse, type Result } from "~/domain/result";
import type { Prisma } from "~/generated/prisma/client.js";
import { isTaken } from "~/platform/database/conflicts.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import type { CallDraft } from "./call-draft.schema";

export type CreateCallRefusal =
  | { readonly code: "not-allowed" }
  | { readonly code: "closes-before-opening" }
  | { readonly code: "name-taken" };

/** Writes a call as a draft, with the first version of its words, rules, grid and form. */
export async function createCall(
  { db, now }: Ports,
  actor: Actor,
  draft: CallDraft,
): Promise<Result<{ id: string }, CreateCallRefusal>> {
  const mayManage = rolesFor(actor, "call.manage").some(
    ({ pillarId }) => pillarId === null || pillarId === draft.pillarId,
  );
  if (!mayManage) return refuse({ code: "not-allowed" });
  if (draft.closesAt <= draft.opensAt) return refuse({ code: "closes-before-opening" });
  const at = now();
  const { content, rules, rubric, form, funders, objectiveIds, ...call } = draft;
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
          content,
          rules: rules as Prisma.InputJsonObject,
          rubric,
          form,
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
