import type { Actor } from "~/domain/access/actor";
import type { CallFrame, FramedFunder } from "~/domain/call/frame";
import { documentForYear, nameYear } from "~/domain/call/next-year";
import { accept, refuse, type Result } from "~/domain/result";
import { isTaken } from "~/platform/database/conflicts.server";
import type { Tx } from "~/platform/database/database.server";
import type { Ports } from "~/platform/ports.server";
import { callsManagedBy } from "../managed-calls.server";
import { insertCall } from "./insert-call.server";
import { documentOf, frameRows, storedVersion } from "./version-rows.server";

export type DuplicateCallRefusal =
  { readonly code: "not-found" } | { readonly code: "no-such-campaign" } | { readonly code: "name-taken" };

/**
 * Duplicates a call into a draft of a campaign of the same programme: dates moved to that year, an envelope of that
 * year proposed to each funder, all the rest as it is published.
 */
export async function duplicateCall(
  { db, now }: Ports,
  actor: Actor,
  { callId, campaignId }: { callId: string; campaignId: string },
): Promise<Result<{ id: string }, DuplicateCallRefusal>> {
  const at = now();
  try {
    return await db.$transaction(async (tx) => {
      const call = await tx.call.findFirst({
        where: { AND: [{ id: callId }, callsManagedBy(actor)] },
        select: {
          ...frameRows,
          pillarId: true,
          campaign: { select: { year: true, programmeId: true } },
          currentVersion: { select: storedVersion },
        },
      });
      if (!call?.currentVersion) return refuse({ code: "not-found" });
      const campaign = await tx.campaign.findFirst({
        where: { id: campaignId, programmeId: call.campaign.programmeId },
        select: { year: true },
      });
      if (!campaign) return refuse({ code: "no-such-campaign" });
      const document = documentOf(call, call.currentVersion);
      const years = { from: call.campaign.year, to: campaign.year };
      const proposed = await proposeEnvelopes(tx, document.frame, { ...years, pillarId: call.pillarId });
      const id = await insertCall(tx, actor, {
        campaignId,
        pillarId: call.pillarId,
        copiedFromId: callId,
        document: documentForYear(document, {
          ...years,
          envelope: ({ funderId, envelope }) => proposed.get(funderId) ?? envelope,
        }),
        at,
      });
      return accept({ id });
    });
  } catch (error) {
    if (isTaken(error)) return refuse({ code: "name-taken" });
    throw error;
  }
}

/** By funder: its envelope of that year for the pillar, else for all pillars, else a new one of the same amount. */
async function proposeEnvelopes(
  tx: Tx,
  { funders }: CallFrame,
  { from, to, pillarId }: { from: number; to: number; pillarId: string | null },
): Promise<ReadonlyMap<string, FramedFunder["envelope"]>> {
  const funderIds = funders.map(({ funderId }) => funderId);
  const ids = funders.flatMap(({ envelope }) => ("id" in envelope ? [envelope.id] : []));
  const ofYear = await tx.envelope.findMany({
    where: { year: to, funderId: { in: funderIds }, OR: [{ pillarId }, { pillarId: null }] },
    orderBy: { id: "asc" },
    select: { id: true, funderId: true, pillarId: true },
  });
  const former = await tx.envelope.findMany({
    where: { id: { in: ids } },
    select: { id: true, label: true, amountCents: true },
  });
  return new Map(
    funders.map(({ funderId, envelope }): [string, FramedFunder["envelope"]] => {
      const theirs = ofYear.filter((candidate) => candidate.funderId === funderId);
      const found = theirs.find((candidate) => candidate.pillarId === pillarId) ?? theirs[0];
      if (found) return [funderId, { id: found.id }];
      const last = "id" in envelope ? former.find(({ id }) => id === envelope.id) : undefined;
      const [label, amountCents] = last
        ? [last.label, Number(last.amountCents)]
        : [(envelope as { label: string }).label, (envelope as { amountCents: number }).amountCents];
      return [funderId, { label: nameYear(label, { from, to }), amountCents }];
    }),
  );
}
