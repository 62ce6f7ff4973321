import type { Actor } from "~/domain/access/actor";
import { sectionByCode, type FormSection } from "~/domain/application/sections";
import type { FieldError } from "~/platform/forms/field-errors";
import type { FormRefusal } from "~/platform/forms/form-refusal";
import type { FormValues } from "~/platform/forms/form-values";
import { checkForm, type PostedForm } from "~/platform/forms/read-form.server";
import type { Ports } from "~/platform/ports.server";
import { readSectionPost, withRowChanged } from "../sections/section-intent";
import { findComplementSection } from "./queries.server";
import { saveComplement } from "./save-complement.server";

export type SectionAnswer =
  | { readonly kind: "saved"; readonly title: string }
  | { readonly kind: "shown"; readonly status: number; readonly view: FormRefusal };

interface Posted {
  readonly number: string;
  readonly code: string;
  readonly posted: PostedForm;
}

/** Answers what was sent from one section of a request: a row more, a save, or the form again. Null: nothing is asked there. */
export async function answerComplementSection(
  ports: Ports,
  actor: Actor,
  { number, code, posted }: Posted,
): Promise<SectionAnswer | null> {
  const page = await findComplementSection(ports, actor, { number, code });
  const section: FormSection | undefined = sectionByCode(code);
  if (!page || !section) return null;
  const { intent, version, answers } = readSectionPost(posted.values);
  if (intent.to === "add" || intent.to === "remove") {
    const list = section.questions.find(({ name }) => name === intent.list);
    const values = list?.kind === "rows" ? withRowChanged(answers, intent, list.least) : answers;
    return shown(200, values as FormValues);
  }
  const { open } = page;
  const isOpen = (name: string) => open === "all" || open.includes(name);
  const given = Object.fromEntries(Object.entries(answers).filter(([name]) => isOpen(name)));
  const whole = section.questions.length === 0 ? answers : { ...page.answers, ...given };
  const form = await checkForm({ form: null, values: whole as FormValues }, section.schema);
  if (!form.ok) return shown(422, answers as FormValues, form.refusal.errors);
  const tidy = section.tidy(form.value);
  const missing = section.missing(tidy).filter(({ name }) => isOpen(name.split(".")[0]!));
  if (missing.length > 0) return shown(422, answers as FormValues, [...missing]);

  const saved = await saveComplement(ports, actor, { number, code, version, answers: tidy });
  if (saved.ok) return { kind: "saved", title: section.title };
  if (saved.refusal.code !== "changed-meanwhile") return null;
  const message =
    "Quelqu’un de l’association a gardé une autre réponse pendant que vous écriviez. Votre texte est ci-dessous\u00A0: gardez-le à nouveau pour le choisir.";
  return shown(409, answers as FormValues, [{ name: "", message }]);
}

function shown(status: number, values: FormValues, errors: FieldError[] = []): SectionAnswer {
  return { kind: "shown", status, view: { form: null, values, errors } };
}
