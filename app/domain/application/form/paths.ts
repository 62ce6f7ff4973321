import { sectionByCode } from "../sections";
import { fieldPlace } from "./field-place";

/** Address of a section of the form. The budget has an editor of its own. */
export function sectionPath(
  number: string,
  section: { readonly code: string; readonly slug: string },
): string {
  return section.code === "budget"
    ? `/dossiers/${number}/budget`
    : `/dossiers/${number}/rubriques/${section.slug}`;
}

/**
 * Address of the very field at a path of the exchange format, such as `project.health.selfEsteem`; null when no
 * page of the applicant holds it.
 */
export function fieldPath(number: string, field: string): string | null {
  const place = fieldPlace(field);
  switch (place?.on) {
    case "section": {
      const section = sectionByCode(place.section)!;
      return `${sectionPath(number, section)}#f-${place.question.replaceAll(".", "-")}`;
    }
    case "documents":
      return `/dossiers/${number}/pieces`;
    case "sending":
      return `/dossiers/${number}/envoi`;
    default:
      return null;
  }
}
