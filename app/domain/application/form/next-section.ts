import type { FormSection, SectionCode } from "../sections";
import type { AnswersBySection } from "./assemble-input";
import { isSectionAsked } from "./asked";
import type { FormCall } from "./form-call";
import { sectionsOfCall } from "./section-of-call";
import { sectionProgress, type StoredSection } from "./progress";

/** Where to go after a section: the next one that is not done, in the order of the tasks, then from the first. */
export function nextSection(
  after: SectionCode,
  call: Pick<FormCall, "sections" | "extras" | "funders">,
  stored: Partial<Record<SectionCode, StoredSection>>,
): FormSection | null {
  const answers = Object.fromEntries(
    Object.entries(stored).map(([code, section]) => [code, section.answers]),
  ) as AnswersBySection;
  const sections = sectionsOfCall(call, answers);
  const at = sections.findIndex(({ code }) => code === after);
  const rest = [...sections.slice(at + 1), ...sections.slice(0, at)];
  return (
    rest.find((section) => {
      const { state } = sectionProgress(
        section,
        isSectionAsked(section.code, call, answers),
        stored[section.code],
      );
      return state === "not_started" || state === "in_progress";
    }) ?? null
  );
}
