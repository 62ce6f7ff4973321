import type { Actor } from "~/domain/access/actor";
import { rolesFor } from "~/domain/access/policy";
import { accept, refuse, type Result } from "~/domain/result";
import { isTaken } from "~/platform/database/conflicts.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";

export interface NewCampaign {
  readonly programmeId: string;
  readonly year: number;
  readonly title: string;
}

export type CreateCampaignRefusal =
  | { readonly code: "not-allowed" }
  | { readonly code: "no-such-programme" }
  | { readonly code: "before-programme"; readonly from: number }
  | { readonly code: "already-there" };

/** Opens the campaign of a year, which may follow the last of its programme: contracts are prolonged. It is for whoever administers every call: those of one pillar write in it. */
export async function createCampaign(
  { db, now }: Ports,
  actor: Actor,
  { programmeId, year, title }: NewCampaign,
): Promise<Result<{ id: string }, CreateCampaignRefusal>> {
  if (!mayCreateCampaign(actor)) return refuse({ code: "not-allowed" });
  const at = now();
  try {
    return await db.$transaction(async (tx) => {
      const programme = await tx.programme.findUnique({
        where: { id: programmeId },
        select: { startYear: true },
      });
      if (!programme) return refuse({ code: "no-such-programme" });
      const { startYear: from } = programme;
      if (year < from) return refuse({ code: "before-programme", from });
      const { id } = await tx.campaign.create({
        data: { programmeId, year, title, createdAt: at },
        select: { id: true },
      });
      await record(tx, {
        at,
        event: "call.campaign-created",
        actor,
        subject: { type: "campaign", id },
        facts: { year },
      });
      return accept({ id });
    });
  } catch (error) {
    if (isTaken(error)) return refuse({ code: "already-there" });
    throw error;
  }
}

export function mayCreateCampaign(actor: Actor): boolean {
  return rolesFor(actor, "call.manage").some(
    ({ pillarId, funderId }) => pillarId === null && funderId === null,
  );
}
