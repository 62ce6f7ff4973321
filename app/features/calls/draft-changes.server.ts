import type { Actor } from "~/domain/access/actor";
import { documentChanges, type PartChanges } from "~/domain/call/changes";
import type { Ports } from "~/platform/ports.server";
import { documentOf, frameRows, storedVersion } from "./draft/version-rows.server";
import { callsManagedBy } from "./managed-calls.server";
import { loadDocumentNames } from "./document-names.server";

/** What the correction of a call changes of the version in force, in words. */
export async function findDraftChanges(
  { db }: Ports,
  actor: Actor,
  callId: string,
): Promise<readonly PartChanges[]> {
  const call = await db.call.findFirst({
    where: { AND: [{ id: callId }, callsManagedBy(actor)] },
    select: {
      ...frameRows,
      campaign: { select: { programmeId: true } },
      currentVersion: { select: storedVersion },
      versions: { where: { publishedAt: null }, take: 1, select: storedVersion },
    },
  });
  const [draft] = call?.versions ?? [];
  if (!call?.currentVersion || !draft) return [];
  const names = await loadDocumentNames(db, call.campaign.programmeId);
  const before = documentOf(call, call.currentVersion);
  return documentChanges({ before, after: documentOf(call, draft), names });
}

export interface PublishedVersion {
  readonly number: number;
  readonly publishedAt: Date;
  readonly changeNote: string;
  /** Against the version before it; empty for the first. */
  readonly changes: readonly PartChanges[];
}

export interface VersionHistory {
  readonly slug: string;
  readonly title: string;
  /** The latest first. */
  readonly versions: readonly PublishedVersion[];
}

/** Every published version of a published call, with what each changed; null when there is no such call. */
export async function findVersionHistory({ db }: Ports, slug: string): Promise<VersionHistory | null> {
  const call = await db.call.findFirst({
    where: { slug, publishedAt: { not: null } },
    select: {
      ...frameRows,
      slug: true,
      campaign: { select: { programmeId: true } },
      versions: {
        where: { publishedAt: { not: null } },
        orderBy: { number: "asc" },
        select: { number: true, publishedAt: true, changeNote: true, ...storedVersion },
      },
    },
  });
  if (!call) return null;
  const names = await loadDocumentNames(db, call.campaign.programmeId);
  const documents = call.versions.map((version) => documentOf(call, version));
  const versions = call.versions.map(({ number, publishedAt, changeNote }, index) => ({
    number,
    publishedAt: publishedAt!,
    changeNote,
    changes:
      index === 0 ? [] : documentChanges({ before: documents[index - 1]!, after: documents[index]!, names }),
  }));
  return { slug: call.slug, title: call.title, versions: versions.reverse() };
}
