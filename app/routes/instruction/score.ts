import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { scoreForm } from "~/features/reviews/review-form.schema";
import { saveScore } from "~/features/reviews/save-score.server";
import { requireApplicationWithin } from "~/platform/access/require-application.server";
import { readForm } from "~/platform/forms/read-form.server";
import { notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import type { ScoreAnswer } from "./parts/score-answer";
import { requireActor } from "~/platform/session/require-actor.server";

/** Reached by reloading the address: the dossier is the page to see. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireActor(request, "instruction.read");
  return redirect(`/instruction/dossiers/${encodeURIComponent(params.number!)}`);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "review.write");
  const number = params.number!;
  await requireApplicationWithin(actor, "review.write", number);
  const form = await readForm(request, scoreForm);
  if (!form.ok) {
    const sentence = form.refusal.errors[0]?.message ?? "Vérifiez cette note.";
    return json<ScoreAnswer>({ kind: "refused", sentence }, { status: 422 });
  }
  const saved = await saveScore(ports(), actor, { number, ...form.value });
  if (saved.ok) return json<ScoreAnswer>({ kind: "saved", version: saved.value.version });
  const { refusal } = saved;
  switch (refusal.code) {
    case "not-found":
      return notFound();
    case "not-in-review":
    case "already-complete":
      return refused("Cette grille n’est plus ouverte\u00A0: rechargez la page pour la lire.");
    case "changed-meanwhile": {
      const { value, rationale, version } = refusal.latest;
      const why = rationale ? ` («\u00A0${rationale}\u00A0»)` : "";
      return refused(
        `Quelqu’un a mis ${value} entre-temps${why}. Votre note n’est pas enregistrée\u00A0: choisissez à nouveau pour la garder.`,
        version,
      );
    }
  }
}

function refused(sentence: string, version?: number) {
  return json<ScoreAnswer>(
    { kind: "refused", sentence, ...(version !== undefined && { version }) },
    { status: 409 },
  );
}
