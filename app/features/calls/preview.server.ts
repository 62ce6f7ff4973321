import type { Actor } from "~/domain/access/actor";
import type { CallDocument } from "~/domain/call/document";
import type { Ports } from "~/platform/ports.server";
import { documentOf, frameRows, storedVersion } from "./draft/version-rows.server";
import { callsManagedBy } from "./managed-calls.server";

export interface CallPreview {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly versionId: string;
  readonly number: number;
  /** What is shown is still being written. */
  readonly isDraft: boolean;
  readonly document: CallDocument;
}

/** What an administrator sees ahead: the version being written, or the one in force. */
export async function findCallPreview(
  { db }: Ports,
  actor: Actor,
  callId: string,
): Promise<CallPreview | null> {
  const call = await db.call.findFirst({
    where: { AND: [{ id: callId }, callsManagedBy(actor)] },
    select: {
      ...frameRows,
      id: true,
      code: true,
      currentVersion: { select: { id: true, number: true, publishedAt: true, ...storedVersion } },
      versions: {
        where: { publishedAt: null },
        take: 1,
        select: { id: true, number: true, publishedAt: true, ...storedVersion },
      },
    },
  });
  const version = call?.versions[0] ?? call?.currentVersion;
  if (!call || !version) return null;
  const document = documentOf(call, version);
  return {
    id: call.id,
    code: call.code,
    title: document.frame.title,
    versionId: version.id,
    number: version.number,
    isDraft: version.publishedAt === null,
    document,
  };
}
