import { fullName, type Actor } from "~/domain/access/actor";
import type { CallDocument } from "~/domain/call/document";
import type { CallPartCode } from "~/domain/call/parts";
import { counted } from "~/domain/eligibility/wording";
import { accept, refuse, type Result } from "~/domain/result";
import type { Prisma } from "~/generated/prisma/client.js";
import type { Tx } from "~/platform/database/database.server";
import { inTransaction } from "~/platform/database/in-transaction.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { columnsOf } from "../draft/version-rows.server";
import { findDraftToWrite, seenOf, type DraftToWrite } from "./held-draft.server";
import type { CallEdit } from "./part-form";
import { countUsage } from "./usage.server";

export interface PartToSave {
  readonly callId: string;
  readonly part: CallPartCode;
  /** Fingerprint of the page as the person saw it. */
  readonly seen: string;
  readonly edit: CallEdit;
}

export type SavePartRefusal =
  | { readonly code: "not-found" }
  /** Questions that dossiers have answered can be hidden, not taken out. */
  | { readonly code: "answered"; readonly sentences: readonly string[] }
  | {
      readonly code: "changed-meanwhile";
      readonly seen: string;
      readonly theirs: CallDocument;
      readonly yours: CallDocument;
      readonly by: string;
      readonly at: Date;
    };

/**
 * Saves one page of the draft of a call. The later of two people who wrote the same page is refused with what the
 * other wrote; two who wrote different pages both keep their work.
 */
export async function savePart(
  { db, now }: Ports,
  actor: Actor,
  { callId, part, seen, edit }: PartToSave,
): Promise<Result<undefined, SavePartRefusal>> {
  return inTransaction(db, async (tx) => {
    await tx.$queryRaw`SELECT id FROM call_versions WHERE call_id = ${callId}::uuid AND published_at IS NULL FOR UPDATE`;
    const draft = await findDraftToWrite(tx, actor, callId);
    if (!draft) return refuse({ code: "not-found" });
    const { document } = draft;
    const yours = edit(document);
    const held = seenOf(document, part);
    if (held !== seen) {
      const latest = await findLatestWriter(tx, callId, part);
      return refuse({ code: "changed-meanwhile", seen: held, theirs: document, yours, ...latest });
    }
    const removed = await removedAnswers(tx, draft, yours);
    if (removed.length > 0) return refuse({ code: "answered", sentences: removed });

    const at = now();
    await writeDraft(tx, draft, yours);
    await record(tx, {
      at,
      event: "call.draft-saved",
      actor,
      subject: { type: "call", id: callId },
      facts: { part, versionId: draft.versionId, revision: draft.revision + 1 },
    });
    return accept();
  });
}

/** The names and dates of a call that was never published follow its draft. */
async function writeDraft(tx: Tx, { versionId, call }: DraftToWrite, yours: CallDocument): Promise<void> {
  await tx.callVersion.update({
    where: { id: versionId },
    data: { ...columnsOf(yours), revision: { increment: 1 } },
    select: { id: true },
  });
  if (call.isPublished) return;
  const { title, opensAt, closesAt, graceSeconds } = yours.frame;
  await tx.call.update({
    where: { id: call.id },
    data: { title, opensAt, closesAt, graceSeconds },
    select: { id: true },
  });
}

async function removedAnswers(
  tx: Tx,
  { document, call }: DraftToWrite,
  yours: CallDocument,
): Promise<string[]> {
  const kept = new Set(yours.form.questions.map(({ name }) => name));
  const gone = document.form.questions.filter(({ name }) => !kept.has(name));
  if (gone.length === 0) return [];
  const { answered } = await countUsage(tx, call.id);
  return gone
    .filter(({ name }) => (answered[name] ?? 0) > 0)
    .map(
      ({ name, label }) =>
        `${counted(answered[name]!, "dossier a répondu", "dossiers ont répondu")} à «\u00A0${label}\u00A0»\u00A0: cochez «\u00A0Ne plus poser\u00A0» au lieu de la retirer.`,
    );
}

async function findLatestWriter(
  tx: Tx,
  callId: string,
  part: CallPartCode,
): Promise<{ by: string; at: Date }> {
  const facts: Prisma.JsonFilter = { path: ["part"], equals: part };
  const entry = await tx.auditEntry.findFirst({
    where: { subjectType: "call", subjectId: callId, event: "call.draft-saved", facts },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    select: { at: true, actorId: true },
  });
  const person = entry?.actorId
    ? await tx.user.findUnique({
        where: { id: entry.actorId },
        select: { firstName: true, lastName: true },
      })
    : null;
  return { by: person ? fullName(person) : "Une autre personne", at: entry?.at ?? new Date(0) };
}
