import { z } from "zod";
import { readDay } from "~/domain/calendar/paris";
import { awardRange } from "~/domain/call/funder-limits";
import { leastGrantOf } from "~/domain/call/least-grant";
import { callStateAt } from "~/domain/call/lifecycle";
import { callRules } from "~/domain/call/settings-of-call";
import type { RelayedCall } from "~/domain/relay/relayed-call";
import type { Prisma } from "~/generated/prisma/client.js";
import { centsFromRow } from "~/platform/database/cents.server";
import { limitsFromRow } from "~/platform/database/funder-limits.server";
import type { Ports } from "~/platform/ports.server";

/** What is relayed of the words of a call; a version may lack any of them. */
const relayedContent = z.object({
  summary: z.string().default(""),
  description: z.string().default(""),
  amounts: z.string().default(""),
  audience: z.array(z.string()).default([]),
  dates: z
    .object({
      meetingAt: z.iso.datetime().nullish(),
      meetingPlace: z.string().default(""),
      committeeOn: z.string().nullish(),
      answersOn: z.string().nullish(),
    })
    .optional(),
  calendar: z.array(z.object({ label: z.string(), when: z.string() })).default([]),
});

const relayed = {
  id: true,
  slug: true,
  title: true,
  opensAt: true,
  closesAt: true,
  graceSeconds: true,
  createdAt: true,
  publishedAt: true,
  archivedAt: true,
  campaign: { select: { year: true } },
  pillar: { select: { code: true, label: true, shortLabel: true } },
  currentVersion: { select: { number: true, content: true, rules: true, publishedAt: true } },
  funders: {
    orderBy: { funder: { position: "asc" } },
    select: {
      minCents: true,
      maxCents: true,
      maxShare: true,
      funder: { select: { name: true } },
      envelope: { select: { amountCents: true } },
    },
  },
} satisfies Prisma.CallSelect;

/** As many calls as a programme publishes in decades: feeds carry them all. */
const most = 1_000;

/** Every published call, the earliest closing first. */
export async function listRelayedCalls(
  { db, now }: Ports,
  { pillar }: { pillar?: string | undefined } = {},
): Promise<readonly RelayedCall[]> {
  const rows = await db.call.findMany({
    where: {
      publishedAt: { not: null },
      isPractice: false,
      ...(pillar === undefined ? {} : { pillar: { code: pillar } }),
    },
    orderBy: [{ closesAt: "asc" }, { id: "asc" }],
    take: most,
    select: relayed,
  });
  const at = now();
  return rows.flatMap((row) => relay(row, at) ?? []);
}

/** One published call, by its address or its identifier; a call for practice is told to nobody. */
export async function findRelayedCall(
  { db, now }: Ports,
  name: { readonly slug: string } | { readonly id: string },
): Promise<RelayedCall | null> {
  const row = await db.call.findFirst({
    where: { ...name, publishedAt: { not: null }, isPractice: false },
    select: relayed,
  });
  return row && relay(row, now());
}

/** The name of a pillar that has a code, or null: a feed of no pillar is not a feed. */
export async function findPillar(
  { db }: Pick<Ports, "db">,
  code: string,
): Promise<{ readonly code: string; readonly label: string } | null> {
  const node = await db.programmeNode.findFirst({
    where: { code, level: "pillar" },
    orderBy: { programme: { startYear: "desc" } },
    select: { code: true, label: true, shortLabel: true },
  });
  return node && { code: node.code, label: node.shortLabel ?? node.label };
}

function relay(row: Prisma.CallGetPayload<{ select: typeof relayed }>, now: Date): RelayedCall | null {
  const state = callStateAt(row, now);
  const { publishedAt, currentVersion: version } = row;
  if (state === "draft" || !publishedAt || !version) return null;
  const { dates, calendar, ...content } = relayedContent.parse(version.content);
  const changes = [publishedAt, version.publishedAt, row.archivedAt].flatMap((instant) =>
    instant && instant <= now ? [instant.getTime()] : [],
  );
  const funders = row.funders.map(({ funder, envelope, ...limits }) => ({
    name: funder.name,
    amount: centsFromRow(envelope.amountCents),
    limits: limitsFromRow(limits),
  }));
  return {
    id: row.id,
    slug: row.slug,
    title: row.title,
    year: row.campaign.year,
    state,
    pillar: row.pillar && { code: row.pillar.code, label: row.pillar.shortLabel ?? row.pillar.label },
    opensAt: row.opensAt,
    closesAt: row.closesAt,
    createdAt: row.createdAt,
    publishedAt,
    changedAt: new Date(Math.max(publishedAt.getTime(), ...changes)),
    version: version.number,
    ...content,
    meeting: dates?.meetingAt ? { at: new Date(dates.meetingAt), place: dates.meetingPlace } : null,
    committeeOn: readDay(dates?.committeeOn ?? ""),
    answersOn: readDay(dates?.answersOn ?? ""),
    otherDates: calendar,
    funders,
    award: awardRange(
      funders.map(({ limits }) => limits),
      leastGrantOf(callRules.parse(version.rules)),
    ),
  };
}
