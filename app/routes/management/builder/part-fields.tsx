import type { CallPartCode } from "~/domain/call/parts";
import type { BuilderContext } from "~/features/calls/builder/builder-context";
import type { FormState } from "~/platform/forms/form-state";
import { CalendarFields } from "./calendar-fields";
import { ContactFields, ObjectiveFields, PresentationFields, TerritoryFields } from "./plain-fields";
import { DocumentFields } from "./document-fields";
import { FormFields } from "./form-fields";
import { FunderFields } from "./funder-fields";
import { RubricFields } from "./rubric-fields";
import { RuleFields } from "./rule-fields";

export interface PartFieldsProps {
  form: FormState;
  context: Omit<BuilderContext, "names">;
}

const fields = {
  presentation: PresentationFields,
  objectives: ObjectiveFields,
  territory: TerritoryFields,
  funders: FunderFields,
  form: FormFields,
  documents: DocumentFields,
  rules: RuleFields,
  rubric: RubricFields,
  calendar: CalendarFields,
  contact: ContactFields,
} as const satisfies Record<CallPartCode, (props: PartFieldsProps) => JSX.Element>;

/** The fields of one page of the builder. */
export function PartFields({ part, ...props }: PartFieldsProps & { part: CallPartCode }) {
  const Fields = fields[part];
  return <Fields {...props} />;
}
