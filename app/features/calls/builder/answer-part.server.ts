import type { Actor } from "~/domain/access/actor";
import { partChanges, type Change } from "~/domain/call/changes";
import type { CallPartCode } from "~/domain/call/parts";
import type { FormRefusal } from "~/platform/forms/form-refusal";
import type { FormValues } from "~/platform/forms/form-values";
import { readListIntent, withListChanged } from "~/platform/forms/list-intent";
import { checkForm, type PostedForm } from "~/platform/forms/read-form.server";
import type { Ports } from "~/platform/ports.server";
import { findDraftToWrite } from "./held-draft.server";
import { partForms } from "./part-forms";
import { contextOf } from "./part-page.server";
import { savePart } from "./save-part.server";

/** The page shown again, with everything as it was typed. */
export interface PartView extends FormRefusal {
  readonly seen: string;
  readonly conflict?: PartConflict;
}

/** What another person saved on this page meanwhile. */
export interface PartConflict {
  readonly by: string;
  readonly at: string;
  /** `before` is theirs, `after` yours. */
  readonly changes: readonly Change[];
}

export type PartAnswer =
  | { readonly kind: "saved" }
  | { readonly kind: "shown"; readonly status: number; readonly view: PartView }
  | { readonly kind: "not-found" };

interface Posted {
  readonly callId: string;
  readonly part: CallPartCode;
  readonly posted: PostedForm;
}

/** Answers what a person sent from a page of the builder: a row more or moved, a save, or the page again with the reason. */
export async function answerPart(ports: Ports, actor: Actor, sent: Posted): Promise<PartAnswer> {
  const { callId, part, posted } = sent;
  const { _intent, _seen, ...values } = posted.values;
  const seen = typeof _seen === "string" ? _seen : "";
  const intent = readListIntent(_intent);
  if (intent.to !== "save") return shown(200, withListChanged(values, intent), { seen });

  const draft = await findDraftToWrite(ports.db, actor, callId);
  if (!draft) return { kind: "not-found" };
  const context = await contextOf(ports.db, actor, draft);
  const form = await checkForm({ form: null, values }, partForms[part].schema(context));
  if (!form.ok) return { kind: "shown", status: 422, view: { ...form.refusal, seen } };

  const saved = await savePart(ports, actor, { callId, part, seen, edit: form.value });
  if (saved.ok) return { kind: "saved" };
  const { refusal } = saved;
  switch (refusal.code) {
    case "not-found":
      return { kind: "not-found" };
    case "answered": {
      const errors = refusal.sentences.map((message) => ({ name: "", message }));
      return { kind: "shown", status: 409, view: { form: null, values, errors, seen } };
    }
    case "changed-meanwhile": {
      const { theirs, yours, by, at } = refusal;
      const changes = partChanges(part, { before: theirs, after: yours, names: context.names });
      const conflict = { by, at: at.toISOString(), changes };
      return shown(409, values, { seen: refusal.seen, conflict });
    }
  }
}

function shown(
  status: number,
  values: FormValues,
  rest: { seen: string; conflict?: PartConflict },
): PartAnswer {
  return { kind: "shown", status, view: { form: null, values, errors: [], ...rest } };
}
