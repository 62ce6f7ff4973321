import type { FormValues } from "~/platform/forms/form-values";
import { shownAgain, type SectionView } from "./section-answer";
import { readSectionPost } from "./section-intent";

/** The form of the page at `path` as it was sent before the person signed in again, or null. */
export function restoredView(
  kept: { readonly path: string; readonly values: FormValues } | null,
  path: string,
): SectionView | null {
  if (!kept || kept.path !== path) return null;
  return shownAgain(readSectionPost(kept.values), { isRestored: true });
}
