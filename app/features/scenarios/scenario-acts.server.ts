import type { z } from "zod";
import type { Actor } from "~/domain/access/actor";
import { checkForm, type PostedForm } from "~/platform/forms/read-form.server";
import type { FormRefusal } from "~/platform/forms/form-refusal";
import type { Ports } from "~/platform/ports.server";
import { createScenario } from "./create-scenario.server";
import { deleteScenario } from "./delete-scenario.server";
import { duplicateScenario } from "./duplicate-scenario.server";
import { proposeScenario, type ProposeScenarioRefusal } from "./propose-scenario.server";
import { saveScenario, type SaveScenarioRefusal } from "./save-scenario.server";
import { createForm, duplicateForm, proposeForm, saveForm, scenarioForm } from "./scenario-forms.schema";
import { takeUpScenario } from "./take-up-scenario.server";

export type ScenarioAct =
  | { readonly kind: "unknown" }
  | { readonly kind: "form"; readonly refusal: FormRefusal }
  | { readonly kind: "refused"; readonly refusal: SaveScenarioRefusal | ProposeScenarioRefusal }
  /** `shown`: the scenario to look at now. */
  | { readonly kind: "done"; readonly shown: string | null; readonly sentence: string };

/** What the form named `posted.form` asks of the scenarios of a session. */
export async function actOnScenarios(
  ports: Ports,
  actor: Actor,
  sessionId: string,
  posted: PostedForm,
): Promise<ScenarioAct> {
  switch (posted.form) {
    case "create":
      return act(posted, createForm, async (typed) => {
        const created = await createScenario(ports, actor, { sessionId, ...typed });
        return created.ok ? done(created.value.id, "Le scénario est créé.") : created;
      });
    case "duplicate":
      return act(posted, duplicateForm, async (typed) => {
        const copied = await duplicateScenario(ports, actor, { sessionId, ...typed });
        return copied.ok ? done(copied.value.id, "Le scénario est dupliqué.") : copied;
      });
    case "save":
      return act(posted, saveForm, async ({ move, ...typed }) => {
        const [to, id] = move?.split(":") ?? [];
        const moving = id ? { move: { id, by: to === "up" ? -1 : 1 } as const } : {};
        const saved = await saveScenario(ports, actor, { sessionId, ...typed, ...moving });
        return saved.ok ? done(typed.scenarioId, "Le scénario est enregistré.") : saved;
      });
    case "delete":
      return act(posted, scenarioForm, async ({ scenarioId }) => {
        const deleted = await deleteScenario(ports, actor, { sessionId, scenarioId });
        return deleted.ok ? done(null, "Le scénario est supprimé.") : deleted;
      });
    case "take-up":
      return act(posted, scenarioForm, async ({ scenarioId }) => {
        const taken = await takeUpScenario(ports, actor, { sessionId, scenarioId });
        return taken.ok
          ? done(scenarioId, "Les montants de ce scénario sont proposés en séance. Rien n’est décidé.")
          : taken;
      });
    case "propose":
      return act(posted, proposeForm, async (typed) => {
        const proposed = await proposeScenario(ports, actor, { sessionId, ...typed });
        return proposed.ok
          ? done(proposed.value.id, "La proposition est enregistrée comme un scénario. Rien n’est décidé.")
          : proposed;
      });
    default:
      return { kind: "unknown" };
  }
}

type Outcome =
  | Extract<ScenarioAct, { kind: "done" }>
  | { readonly ok: false; readonly refusal: SaveScenarioRefusal | ProposeScenarioRefusal };

async function act<Schema extends z.ZodType>(
  posted: PostedForm,
  schema: Schema,
  run: (typed: z.output<Schema>) => Promise<Outcome>,
): Promise<ScenarioAct> {
  const form = await checkForm(posted, schema);
  if (!form.ok) return { kind: "form", refusal: form.refusal };
  const outcome = await run(form.value);
  return "kind" in outcome ? outcome : { kind: "refused", refusal: outcome.refusal };
}

function done(shown: string | null, sentence: string): Outcome {
  return { kind: "done", shown, sentence };
}
