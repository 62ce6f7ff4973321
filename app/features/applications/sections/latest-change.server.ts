import { fullName } from "~/domain/access/actor";
import type { Answers } from "~/domain/application/form/answers";
import type { Tx } from "~/platform/database/database.server";

/** A section as somebody else just left it. */
export interface LatestChange {
  readonly answers: Answers;
  readonly version: number;
  readonly by: string;
  readonly at: Date;
  /** The page that wrote it, when one did. */
  readonly editor: { readonly key: string; readonly turn: number } | null;
}

/** What stands in a section now; version 0 without answers when nobody saved it. */
export async function findLatestChange(tx: Tx, applicationId: string, code: string): Promise<LatestChange> {
  const held = await tx.applicationSection.findUnique({
    where: { applicationId_code: { applicationId, code } },
    select: {
      answers: true,
      version: true,
      updatedAt: true,
      editorKey: true,
      editorTurn: true,
      updatedBy: { select: { firstName: true, lastName: true } },
    },
  });
  if (!held) return { answers: {}, version: 0, by: "", at: new Date(0), editor: null };
  return {
    answers: held.answers as Answers,
    version: held.version,
    by: fullName(held.updatedBy),
    at: held.updatedAt,
    editor: held.editorKey === null ? null : { key: held.editorKey, turn: held.editorTurn },
  };
}
