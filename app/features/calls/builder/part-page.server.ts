import type { Actor } from "~/domain/access/actor";
import type { CallPartCode } from "~/domain/call/parts";
import type { FormValues } from "~/platform/forms/form-values";
import type { Ports } from "~/platform/ports.server";
import type { BuilderContext } from "./builder-context";
import { loadBuilderContext } from "./builder-context.server";
import { findDraftToWrite, seenOf, type DraftToWrite } from "./held-draft.server";
import { partForms } from "./part-forms";

export interface PartPage {
  readonly part: CallPartCode;
  readonly number: number;
  readonly call: Pick<DraftToWrite["call"], "id" | "title" | "isPublished">;
  readonly seen: string;
  readonly values: FormValues;
  /** Without the names of everything, which only the server compares with. */
  readonly context: Omit<BuilderContext, "names">;
}

/** One page of the builder of a call; null when nothing is being written. */
export async function findPartPage(
  { db }: Ports,
  actor: Actor,
  { callId, part }: { callId: string; part: CallPartCode },
): Promise<PartPage | null> {
  const draft = await findDraftToWrite(db, actor, callId);
  if (!draft) return null;
  const { names, ...context } = await contextOf(db, actor, draft);
  return {
    part,
    number: draft.number,
    call: { id: draft.call.id, title: draft.document.frame.title, isPublished: draft.call.isPublished },
    seen: seenOf(draft.document, part),
    values: partForms[part].values(draft.document, { ...context, names }),
    context,
  };
}

/** What the builder offers for this draft. */
export function contextOf(
  db: Parameters<typeof loadBuilderContext>[0],
  actor: Actor,
  { call, document }: DraftToWrite,
): Promise<BuilderContext> {
  const { id: callId, programmeId, year, pillarId } = call;
  return loadBuilderContext(db, actor, { callId, programmeId, year, pillarId, document });
}
