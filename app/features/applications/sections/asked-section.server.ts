import type { Actor } from "~/domain/access/actor";
import { sectionOfCall } from "~/domain/application/form/section-of-call";
import { sectionBySlug, type FormSection } from "~/domain/application/sections";
import { applicationsOfOwn } from "~/platform/access/application-scope.server";
import type { Ports } from "~/platform/ports.server";
import { readAnswers } from "../assemble.server";
import { formCallOf, formCallSelect } from "./form-call.server";

/**
 * A section as the call of this dossier asks it, with the questions that the call adds; null when the form has no
 * such section, or the dossier is not the actor's.
 */
export async function findAskedSection(
  { db }: Pick<Ports, "db">,
  actor: Actor,
  { number, slug }: { number: string; slug: string },
): Promise<FormSection | null> {
  const section = sectionBySlug(slug);
  if (!section) return null;
  const row = await db.application.findFirst({
    where: { number, ...applicationsOfOwn(actor, "application.edit") },
    select: { ...formCallSelect, sections: { select: { code: true, answers: true } } },
  });
  return row && sectionOfCall(section, formCallOf(row), readAnswers(row.sections));
}
