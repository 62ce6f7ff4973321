import { association } from "./association";
import { associationBudget } from "./association-budget";
import { bank } from "./bank";
import { beneficiaries } from "./beneficiaries";
import { budget } from "./budget";
import { calendar } from "./calendar";
import { callQuestions } from "./call-questions";
import { commitments } from "./commitments";
import { health } from "./health";
import { indicators } from "./indicators";
import { nature } from "./nature";
import { people } from "./people";
import { previousGrants } from "./previous-grants";
import { project } from "./project";
import { resources } from "./resources";
import { situation } from "./situation";
import { staff } from "./staff";
import { territory } from "./territory";

/** Every section of the form, in the order of the task list. */
export const sections = [
  association,
  people,
  situation,
  resources,
  associationBudget,
  bank,
  previousGrants,
  nature,
  project,
  calendar,
  staff,
  territory,
  beneficiaries,
  commitments,
  health,
  indicators,
  callQuestions,
  budget,
] as const;

export type SectionCode = (typeof sections)[number]["code"];
export type FormSection = (typeof sections)[number];

export function sectionBySlug(slug: string): FormSection | undefined {
  return sections.find((section) => section.slug === slug);
}

export function sectionByCode(code: string): FormSection | undefined {
  return sections.find((section) => section.code === code);
}
