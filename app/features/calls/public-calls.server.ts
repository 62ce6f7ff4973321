import { pillarTone, type PillarTone } from "~/domain/call/pillar-tone";
import { callStateAt, type CallState } from "~/domain/call/lifecycle";
import { callContentSchema } from "~/domain/call/content";
import type { Prisma } from "~/generated/prisma/client.js";
import type { Ports } from "~/platform/ports.server";

export interface PublicCallLine {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly amounts: string;
  readonly year: number;
  readonly state: Exclude<CallState, "draft">;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly pillar: { readonly code: string; readonly label: string; readonly tone: PillarTone } | null;
}

export interface CallFilter {
  readonly pillar?: string;
  readonly year?: number;
  readonly state?: PublicCallLine["state"];
}

const line = {
  slug: true,
  title: true,
  opensAt: true,
  closesAt: true,
  graceSeconds: true,
  publishedAt: true,
  archivedAt: true,
  campaign: { select: { year: true } },
  pillar: { select: { code: true, label: true, shortLabel: true, tone: true } },
  currentVersion: { select: { content: true } },
} satisfies Prisma.CallSelect;

const order = ["open", "scheduled", "closed", "archived"] as const;

/** Published calls: the open ones first, those that close soonest at the top. */
export async function listPublicCalls(
  { db, now }: Ports,
  filter: CallFilter = {},
): Promise<readonly PublicCallLine[]> {
  const at = now();
  const rows = await db.call.findMany({
    where: {
      publishedAt: { not: null },
      isPractice: false,
      ...(filter.pillar === undefined ? {} : { pillar: { code: filter.pillar } }),
      ...(filter.year === undefined ? {} : { campaign: { year: filter.year } }),
    },
    orderBy: { closesAt: "asc" },
    take: 500,
    select: line,
  });
  const calls = rows.flatMap((row) => {
    const state = callStateAt(row, at);
    return state === "draft" || (filter.state !== undefined && state !== filter.state)
      ? []
      : [toLine(row, state)];
  });
  return calls.sort((one, other) => order.indexOf(one.state) - order.indexOf(other.state));
}

/** Years and pillars that published calls have, for the filters. */
export async function listCallFacets({ db }: Ports): Promise<{
  readonly years: readonly number[];
  readonly pillars: readonly { readonly code: string; readonly label: string }[];
}> {
  const published = { some: { publishedAt: { not: null }, isPractice: false } };
  const [campaigns, pillars] = await Promise.all([
    db.campaign.findMany({
      where: { calls: published },
      distinct: ["year"],
      select: { year: true },
      orderBy: { year: "desc" },
    }),
    db.programmeNode.findMany({
      where: { calls: published },
      select: { code: true, label: true, shortLabel: true },
      orderBy: { position: "asc" },
    }),
  ]);
  return {
    years: campaigns.map(({ year }) => year),
    pillars: pillars.map(({ code, label, shortLabel }) => ({ code, label: shortLabel ?? label })),
  };
}

function toLine(
  row: Prisma.CallGetPayload<{ select: typeof line }>,
  state: PublicCallLine["state"],
): PublicCallLine {
  const { summary, amounts } = callContentSchema.parse(row.currentVersion!.content);
  return {
    slug: row.slug,
    title: row.title,
    summary,
    amounts,
    year: row.campaign.year,
    state,
    opensAt: row.opensAt,
    closesAt: row.closesAt,
    pillar: row.pillar && {
      code: row.pillar.code,
      label: row.pillar.shortLabel ?? row.pillar.label,
      tone: pillarTone(row.pillar.tone),
    },
  };
}
