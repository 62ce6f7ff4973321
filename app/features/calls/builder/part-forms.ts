import type { CallPartCode } from "~/domain/call/parts";
import { calendar } from "./calendar";
import { contact } from "./contact";
import { documents } from "./documents";
import { form } from "./form";
import { funders } from "./funders";
import { objectives } from "./objectives";
import type { PartForm } from "./part-form";
import { presentation } from "./presentation";
import { rubric } from "./rubric";
import { rules } from "./rules";
import { territory } from "./territory";

/** The pages of the builder, by part. */
export const partForms = {
  presentation,
  objectives,
  territory,
  funders,
  form,
  documents,
  rules,
  rubric,
  calendar,
  contact,
} as const satisfies Record<CallPartCode, PartForm>;
