import type { SectionView } from "~/features/applications/sections/section-answer";

/** What the script that saves while a person types reads on the form. */
export function autosaveAttributes(
  { number, userId }: { number: string; userId: string },
  section: { readonly code: string; readonly slug: string },
  view: SectionView | null,
) {
  return {
    "data-autosave": `/dossiers/${number}/rubriques/${section.slug}/saisie`,
    "data-panel": `/dossiers/${number}/eligibilite/resume`,
    "data-user": userId,
    "data-number": number,
    "data-section": section.code,
    "data-unsaved": view ? "" : undefined,
    "data-conflict": view?.conflict ? "" : undefined,
  } as const;
}
