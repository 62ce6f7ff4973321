import { json } from "@remix-run/node";
import type { Actor } from "~/domain/access/actor";
import { readQuickMarks } from "~/domain/review/quick-marks";
import type { Rubric } from "~/domain/review/rubric";
import { noteForm } from "~/features/exchange/exchange-forms.schema";
import { writeNote } from "~/features/exchange/write-note.server";
import { chooseShortcuts } from "~/features/reviews/choose-shortcuts.server";
import { findReviews } from "~/features/reviews/queries.server";
import { reopenReview } from "~/features/reviews/reopen-review.server";
import { resolveDiscussion } from "~/features/reviews/resolve-discussion.server";
import { discussionForm, reopenForm, reviewForm, shortcutsForm } from "~/features/reviews/review-form.schema";
import { saveReview, type SaveReviewRefusal } from "~/features/reviews/save-review.server";
import type { FieldError } from "~/platform/forms/field-errors";
import { checkForm, type PostedForm } from "~/platform/forms/read-form.server";
import { redirectWithFlash } from "~/platform/http/flash.server";
import { conflict, notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { reviewErrors } from "./review-errors.server";

interface Act {
  readonly actor: Actor;
  readonly number: string;
  readonly posted: PostedForm;
  /** The page again, in its list. */
  readonly here: string;
}

/** What the small forms around the grid ask; null when the form is the grid itself. */
export async function smallAct({ actor, number, posted, here }: Act) {
  switch (posted.form) {
    case "note": {
      const form = await checkForm(posted, noteForm);
      if (!form.ok) return json(form.refusal, { status: 422 });
      const written = await writeNote(ports(), actor, { number, ...form.value });
      return written.ok ? redirectWithFlash(here, "La note interne est gardée.") : notFound();
    }
    case "discussion": {
      const form = await checkForm(posted, discussionForm);
      if (!form.ok) return json(form.refusal, { status: 422 });
      const resolved = await resolveDiscussion(ports(), actor, { number, ...form.value });
      if (resolved.ok) return redirectWithFlash(here, "La discussion est conclue.");
      return resolved.refusal.code === "not-found"
        ? notFound()
        : conflict("Cette discussion est déjà conclue. Rechargez la page pour lire sa conclusion.");
    }
    case "reopen": {
      const form = await checkForm(posted, reopenForm);
      if (!form.ok) return notFound();
      const reopened = await reopenReview(ports(), actor, { number, ...form.value });
      if (reopened.ok) return redirectWithFlash(here, "Votre grille est rouverte.");
      return reopened.refusal.code === "not-found"
        ? notFound()
        : conflict("Ce dossier est déjà au comité\u00A0: la grille ne se rouvre plus.");
    }
    case "shortcuts": {
      const form = await checkForm(posted, shortcutsForm);
      if (!form.ok) return notFound();
      const isOn = form.value.shortcuts === "on";
      await chooseShortcuts(ports(), actor, isOn);
      return redirectWithFlash(
        here,
        isOn ? "Les raccourcis sont actifs." : "Les raccourcis sont désactivés.",
      );
    }
    default:
      return null;
  }
}

/** What follows the dossier: the next one of its list, or the list after its last one. */
interface Following {
  readonly path: string;
  readonly isLast: boolean;
}

/** Saves the grid, and goes where its button says. */
export async function gridAct({ actor, number, posted, here }: Act, next: () => Promise<Following>) {
  const form = await checkForm(posted, reviewForm);
  if (!form.ok) return json(form.refusal, { status: 422 });
  const { intent, quick, ...review } = form.value;
  const grid = await findReviews(ports(), actor, number);
  if (!grid) notFound();
  const typed = readQuickMarks(grid.rubric, quick);
  if (!typed.ok) return again(posted, 422, [{ name: "quick", message: quickSentence(typed.refusal) }]);
  const marks = { ...review.marks, ...typed.value };
  const saved = await saveReview(ports(), actor, {
    ...review,
    marks,
    number,
    isComplete: intent === "complete",
  });
  if (!saved.ok) return refused(posted, grid.rubric, saved.refusal);
  if (intent === "complete")
    return redirectWithFlash(
      here,
      saved.value.isScored
        ? "Votre instruction est terminée. Le dossier est prêt pour le comité."
        : "Votre instruction est terminée.",
    );
  if (intent !== "next") return redirectWithFlash(here, "Votre instruction est enregistrée.");
  const { path, isLast } = await next();
  const sentence = `Votre instruction du dossier ${number} est enregistrée.`;
  return redirectWithFlash(path, isLast ? `${sentence} C’était le dernier dossier de la liste.` : sentence);
}

function refused(posted: PostedForm, rubric: Rubric, refusal: SaveReviewRefusal) {
  if (refusal.code === "not-found") return notFound();
  const { status, errors } = reviewErrors(rubric, refusal);
  return again(posted, status, errors);
}

function again(posted: PostedForm, status: number, errors: FieldError[]) {
  return json({ ...posted, errors }, { status });
}

function quickSentence(
  refusal: { code: "not-a-mark"; typed: string } | { code: "too-many"; criteria: number },
) {
  return refusal.code === "too-many"
    ? `Tapez au plus ${refusal.criteria} chiffres\u00A0: un par critère.`
    : `«\u00A0${refusal.typed}\u00A0» n’est pas une note\u00A0: tapez des chiffres de 0 à 4, ou un tiret pour passer un critère.`;
}
