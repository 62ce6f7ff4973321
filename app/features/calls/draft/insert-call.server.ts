import type { Actor } from "~/domain/access/actor";
import { codeOfSlug, freeSlug, slugOfTitle } from "~/domain/call/call-name";
import type { CallDocument } from "~/domain/call/document";
import type { Tx } from "~/platform/database/database.server";
import { record } from "~/platform/journal/record.server";
import { columnsOf } from "./version-rows.server";

interface NewCall {
  readonly campaignId: string;
  readonly pillarId: string | null;
  readonly copiedFromId: string | null;
  readonly document: CallDocument;
  readonly at: Date;
}

/**
 * Writes a call that was never published, with its first version. Its funders and objectives become rows when it
 * is published.
 */
export async function insertCall(
  tx: Tx,
  actor: Actor,
  { campaignId, pillarId, copiedFromId, document, at }: NewCall,
): Promise<string> {
  const { title, opensAt, closesAt, graceSeconds } = document.frame;
  const slug = await findFreeSlug(tx, slugOfTitle(title));
  const { id } = await tx.call.create({
    data: {
      slug,
      code: codeOfSlug(slug),
      campaignId,
      pillarId,
      copiedFromId,
      title,
      opensAt,
      closesAt,
      graceSeconds,
      createdAt: at,
    },
    select: { id: true },
  });
  const version = await tx.callVersion.create({
    data: { callId: id, number: 1, ...columnsOf(document), createdById: actor.userId, createdAt: at },
    select: { id: true },
  });
  await tx.call.update({
    where: { id },
    data: { currentVersionId: version.id },
    select: { id: true },
  });
  await record(tx, {
    at,
    event: copiedFromId === null ? "call.created" : "call.duplicated",
    actor,
    subject: { type: "call", id },
    facts: { versionId: version.id, ...(copiedFromId === null ? {} : { copiedFromId }) },
  });
  return id;
}

async function findFreeSlug(tx: Tx, wanted: string): Promise<string> {
  const taken = await tx.call.findMany({
    where: { OR: [{ slug: { startsWith: wanted } }, { code: { startsWith: codeOfSlug(wanted) } }] },
    select: { slug: true, code: true },
  });
  return freeSlug(wanted, new Set(taken.flatMap(({ slug, code }) => [slug, code.toLowerCase()])));
}
