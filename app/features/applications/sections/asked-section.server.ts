import type { Actor } from "~/domain/access/actor";
import { sectionOfCall } from "~/domain/application/form/section-of-call";
import { sectionBySlug, type FormSection } from "~/domain/application/sections";
import type { Ports } from "~/platform/ports.server";
import { readAnswers } from "../assemble.server";
import { readDraft } from "./find-draft.server";

/**
 * A section as the call of this dossier asks it, with the questions that the call adds; null when the form has no
 * such section, or the dossier is not the actor's. One statement, because every save asks it.
 */
export async function findAskedSection(
  { db }: Pick<Ports, "db">,
  actor: Actor,
  { number, slug }: { number: string; slug: string },
): Promise<FormSection | null> {
  const section = sectionBySlug(slug);
  if (!section) return null;
  const draft = await readDraft(db, actor, number);
  return draft && sectionOfCall(section, draft.call, readAnswers(draft.sections));
}
