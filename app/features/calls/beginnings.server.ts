import type { Actor } from "~/domain/access/actor";
import { rolesFor } from "~/domain/access/policy";
import type { Ports } from "~/platform/ports.server";
import { mayCreateCampaign } from "./create-campaign.server";

export interface Beginnings {
  readonly campaigns: readonly { readonly id: string; readonly title: string }[];
  /** Pillars that the actor may write a call of. */
  readonly pillars: readonly { readonly id: string; readonly label: string }[];
  /** May the actor write a call of every pillar? */
  readonly mayAllPillars: boolean;
  readonly programmes: readonly { readonly id: string; readonly title: string }[];
  readonly mayCreateCampaign: boolean;
}

/** What a call or a campaign can begin with. */
export async function findBeginnings({ db }: Ports, actor: Actor): Promise<Beginnings> {
  const roles = rolesFor(actor, "call.manage");
  const mayAllPillars = roles.some(({ pillarId }) => pillarId === null);
  const ids = roles.flatMap(({ pillarId }) => pillarId ?? []);
  const [campaigns, pillars, programmes] = await Promise.all([
    db.campaign.findMany({ orderBy: { year: "desc" }, take: 20, select: { id: true, title: true } }),
    db.programmeNode.findMany({
      where: { level: "pillar", retiredAt: null, ...(mayAllPillars ? {} : { id: { in: ids } }) },
      orderBy: { position: "asc" },
      select: { id: true, label: true, shortLabel: true },
    }),
    db.programme.findMany({ orderBy: { startYear: "desc" }, select: { id: true, title: true } }),
  ]);
  return {
    campaigns,
    pillars: pillars.map(({ id, label, shortLabel }) => ({ id, label: shortLabel ?? label })),
    mayAllPillars,
    programmes,
    mayCreateCampaign: mayCreateCampaign(actor),
  };
}
