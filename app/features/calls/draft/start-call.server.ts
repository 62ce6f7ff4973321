import type { Actor } from "~/domain/access/actor";
import { rolesFor } from "~/domain/access/policy";
import { emptyCall } from "~/domain/call/empty-call";
import { accept, refuse, type Result } from "~/domain/result";
import { isTaken } from "~/platform/database/conflicts.server";
import type { Ports } from "~/platform/ports.server";
import { mayWriteCall } from "../managed-calls.server";
import { insertCall } from "./insert-call.server";

export interface CallToStart {
  readonly campaignId: string;
  /** Null: a call of every pillar. */
  readonly pillarId: string | null;
  readonly title: string;
}

export type StartCallRefusal =
  { readonly code: "not-allowed" } | { readonly code: "no-such-campaign" } | { readonly code: "name-taken" };

/** Starts a call from nothing, as a draft of a campaign. A role of one funder starts it with that funder. */
export async function startCall(
  { db, now }: Ports,
  actor: Actor,
  { campaignId, pillarId, title }: CallToStart,
): Promise<Result<{ id: string }, StartCallRefusal>> {
  const held = rolesFor(actor, "call.manage").filter(
    (role) => role.pillarId === null || role.pillarId === pillarId,
  );
  const isLimited = held.every(({ funderId }) => funderId !== null);
  const funderIds = isLimited ? held.flatMap(({ funderId }) => funderId ?? []).slice(0, 1) : [];
  if (!mayWriteCall(actor, { pillarId, funderIds })) return refuse({ code: "not-allowed" });
  const at = now();
  try {
    return await db.$transaction(async (tx) => {
      const campaign = await tx.campaign.findUnique({
        where: { id: campaignId },
        select: {
          year: true,
          programme: {
            select: {
              nodes: { where: { level: "pillar", retiredAt: null }, select: { id: true, code: true } },
            },
          },
        },
      });
      const pillars = campaign?.programme.nodes ?? [];
      const own = pillars.find(({ id }) => id === pillarId);
      if (!campaign || (pillarId !== null && !own)) return refuse({ code: "no-such-campaign" });
      const districts = await tx.priorityDistrict.findMany({
        orderBy: { code: "asc" },
        select: { code: true },
      });
      const communes = await tx.commune.findMany({ orderBy: { code: "asc" }, select: { code: true } });
      const document = emptyCall({
        title,
        year: campaign.year,
        pillars: (own ? [own] : pillars).map(({ code }) => code),
        districts: districts.map(({ code }) => code),
        communes: communes.map(({ code }) => code),
        funders: funderIds.map((funderId) => ({
          funderId,
          envelope: { label: title, amountCents: 0 },
          minCents: null,
          maxCents: null,
          maxShare: null,
        })),
        now: at,
      });
      const id = await insertCall(tx, actor, { campaignId, pillarId, copiedFromId: null, document, at });
      return accept({ id });
    });
  } catch (error) {
    if (isTaken(error)) return refuse({ code: "name-taken" });
    throw error;
  }
}
