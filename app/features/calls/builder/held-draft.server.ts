import { createHash } from "node:crypto";
import type { Actor } from "~/domain/access/actor";
import type { CallDocument } from "~/domain/call/document";
import { partSlice } from "~/domain/call/part-slice";
import type { CallPartCode } from "~/domain/call/parts";
import { canonicalJson } from "~/domain/eligibility/canonical-json";
import type { Tx } from "~/platform/database/database.server";
import { documentOf, frameRows, storedVersion } from "../draft/version-rows.server";
import { callsManagedBy } from "../managed-calls.server";

export interface DraftToWrite {
  readonly versionId: string;
  readonly number: number;
  readonly revision: number;
  readonly document: CallDocument;
  readonly call: {
    readonly id: string;
    readonly title: string;
    readonly slug: string;
    readonly isPublished: boolean;
    readonly pillarId: string | null;
    readonly year: number;
    readonly programmeId: string;
  };
}

/** The version of a call that is being written, when the actor administers the call and there is one. */
export async function findDraftToWrite(tx: Tx, actor: Actor, callId: string): Promise<DraftToWrite | null> {
  const row = await tx.callVersion.findFirst({
    where: { publishedAt: null, call: { AND: [{ id: callId }, callsManagedBy(actor)] } },
    select: {
      id: true,
      number: true,
      revision: true,
      ...storedVersion,
      call: {
        select: {
          ...frameRows,
          id: true,
          slug: true,
          publishedAt: true,
          pillarId: true,
          campaign: { select: { year: true, programmeId: true } },
        },
      },
    },
  });
  if (!row) return null;
  const { call } = row;
  return {
    versionId: row.id,
    number: row.number,
    revision: row.revision,
    document: documentOf(call, row),
    call: {
      id: call.id,
      title: call.title,
      slug: call.slug,
      isPublished: call.publishedAt !== null,
      pillarId: call.pillarId,
      ...call.campaign,
    },
  };
}

/** Fingerprint of what one page of the builder shows: the same page written by two people gives two of them. */
export function seenOf(document: CallDocument, part: CallPartCode): string {
  return createHash("sha256")
    .update(canonicalJson(partSlice(document, part)))
    .digest("hex");
}
