import type { Actor } from "~/domain/access/actor";
import { hourInWords } from "~/domain/calendar/paris";
import type { FieldError } from "~/platform/forms/field-errors";
import { checkForm } from "~/platform/forms/read-form.server";
import type { Ports } from "~/platform/ports.server";
import type { Posted } from "./answer-section.server";
import { closedWords } from "./closed-words";
import { saveSection } from "./save-section.server";
import { readSectionPost } from "./section-intent";

/** What the script that saves while a person types is told. */
export type TypedAnswer =
  | { readonly state: "saved"; readonly version: number; readonly at: string; readonly missing: number }
  /** The same page has sent a newer text meanwhile. */
  | { readonly state: "superseded" }
  | { readonly state: "conflict"; readonly by: string; readonly at: string }
  | { readonly state: "closed"; readonly title: string }
  | { readonly state: "refused"; readonly errors: readonly FieldError[] }
  | { readonly state: "not-found" };

/** Saves a section as it stands while it is being typed: finished or not, and without saying that it is done. */
export async function saveTyped(
  ports: Ports,
  actor: Actor,
  { number, section, posted }: Posted,
): Promise<TypedAnswer> {
  const { version, editor, answers } = readSectionPost(posted.values);
  const form = await checkForm({ form: null, values: answers }, section.schema);
  if (!form.ok) return { state: "refused", errors: form.refusal.errors };
  const saved = await saveSection(ports, actor, {
    number,
    section,
    version,
    answers: section.tidy(form.value),
    completed: "as-it-was",
    editor,
  });
  if (saved.ok) {
    const { version: now, at, missing } = saved.value;
    return { state: "saved", version: now, at: hourInWords(at), missing };
  }
  const { refusal } = saved;
  switch (refusal.code) {
    case "not-found":
      return { state: "not-found" };
    case "changed-meanwhile": {
      const { latest } = refusal;
      if (editor && latest.editor?.key === editor.key) return { state: "superseded" };
      return { state: "conflict", by: latest.by, at: hourInWords(latest.at) };
    }
    default:
      return { state: "closed", title: closedWords(refusal).title };
  }
}
