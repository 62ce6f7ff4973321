import type { Actor } from "~/domain/access/actor";
import { addToAgenda } from "~/features/committee/add-to-agenda.server";
import { assignDossier } from "~/features/instruction/assignment/assign-dossier.server";
import { assignmentRefusalWords } from "~/features/instruction/assignment/assignment-words";
import { agendaBatchForm, assignBatchForm } from "~/features/instruction/batch/batch-choice.schema";
import type { FormRefusal } from "~/platform/forms/form-refusal";
import { checkForm, type PostedForm } from "~/platform/forms/read-form.server";
import { ports } from "~/platform/ports.server";

export interface BatchResult {
  readonly done: readonly string[];
  /** Were so already: a batch that is sent twice finds nothing left to do. */
  readonly already: readonly string[];
  readonly leftOut: readonly { readonly number: string; readonly why: string }[];
}

type Acted =
  | { readonly kind: "form"; readonly refusal: FormRefusal }
  | { readonly kind: "unknown" }
  | { readonly kind: "done"; readonly result: BatchResult };

/** Does what the confirmed batch asks, one transaction a dossier: one that is refused does not hold up the others. */
export async function actOnBatch(actor: Actor, posted: PostedForm): Promise<Acted> {
  if (posted.form === "assign") {
    const form = await checkForm(posted, assignBatchForm);
    if (!form.ok) return { kind: "form", refusal: form.refusal };
    const { assignee, items } = form.value;
    return oneByOne(items, async ({ number, seenId }) => {
      const assigned = await assignDossier(ports(), actor, { number, seenId, ...assignee });
      if (assigned.ok) return assigned.value.isChanged ? "done" : "already";
      return { why: assignmentRefusalWords[assigned.refusal.code] };
    });
  }
  if (posted.form === "agenda") {
    const form = await checkForm(posted, agendaBatchForm);
    if (!form.ok) return { kind: "form", refusal: form.refusal };
    const { sessionId, numbers } = form.value;
    return oneByOne(
      numbers.map((number) => ({ number })),
      async ({ number }) => {
        const added = await addToAgenda(ports(), actor, { sessionId, numbers: [number] });
        return added.ok ? "done" : { why: agendaWords[added.refusal.code] };
      },
    );
  }
  return { kind: "unknown" };
}

const agendaWords = {
  "not-found": "Cette séance n’est pas la vôtre à composer.",
  "session-started": "La séance a commencé\u00A0: son ordre du jour ne change plus.",
  "nothing-chosen": "Aucun dossier choisi.",
  "not-ready": "Ce dossier n’est pas prêt pour un comité, ou il est déjà à un ordre du jour.",
} as const;

async function oneByOne<Item extends { readonly number: string }>(
  items: readonly Item[],
  act: (item: Item) => Promise<"done" | "already" | { readonly why: string }>,
): Promise<Acted> {
  const done: string[] = [];
  const already: string[] = [];
  const leftOut: { number: string; why: string }[] = [];
  for (const item of items) {
    const answer = await act(item);
    if (answer === "done") done.push(item.number);
    else if (answer === "already") already.push(item.number);
    else leftOut.push({ number: item.number, why: answer.why });
  }
  return { kind: "done", result: { done, already, leftOut } };
}
