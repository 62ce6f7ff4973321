import type { Difference } from "~/domain/application/form/differences";
import type { FormRefusal } from "~/platform/forms/form-refusal";
import type { FormValues } from "~/platform/forms/form-values";
import type { SavedWords } from "./saved-words";
import type { SectionPost } from "./section-intent";

/** The form shown again, with everything as it was typed and nothing of it saved. */
export interface SectionView extends FormRefusal {
  readonly version: number;
  readonly editor?: SectionPost["editor"];
  readonly seen: string;
  /** What another person saved meanwhile, to be chosen from. */
  readonly conflict?: {
    readonly saved: SavedWords;
    /** Version of what they saved. */
    readonly theirs: number;
    readonly differences: readonly Difference[];
  };
  readonly closed?: { readonly title: string; readonly text: string };
  /** Cells pasted from a spreadsheet, to be looked at before they fill the budget. */
  readonly pasted?: string;
  /** A text that was not saved before came back. */
  readonly isRestored?: boolean;
}

export type SectionAnswer =
  | {
      readonly kind: "saved";
      readonly next: string;
      readonly sentence: string;
      readonly tone: "success" | "warning";
    }
  | { readonly kind: "shown"; readonly status: number; readonly view: SectionView }
  | { readonly kind: "not-found" };

/** The form as it was sent, whatever else is said of it. */
export function shownAgain(
  { version, editor, seen, answers }: SectionPost,
  changes: Partial<Pick<SectionView, "values" | "conflict" | "closed" | "isRestored" | "pasted">> = {},
): SectionView {
  return { form: null, values: answers as FormValues, errors: [], version, editor, seen, ...changes };
}
