import { z } from "zod";
import { documentNeeds, type AskedDocument } from "~/domain/call/form-settings";
import { documentTypes } from "~/domain/eligibility/application-input";
import { conditionTargets, conditionValues, readCondition } from "./condition-fields";
import { definePart } from "./part-form";
import { draftText } from "./typed-lines";

const typedDocument = z.strictObject({
  need: z.enum(["none", ...documentNeeds], "Dites à qui cette pièce est demandée.").default("none"),
  label: draftText(200),
  help: draftText(1_000),
  whenTarget: z.string().default(""),
  whenIs: z.string().trim().max(200).default(""),
});
type TypedDocument = z.output<typeof typedDocument>;

/** Documents that the call asks, in the order of the documents that there are. */
export const documents = definePart({
  values: ({ form }, context) => {
    const targets = conditionTargets(form.questions, context);
    return {
      d: Object.fromEntries(
        documentTypes.map((type) => {
          const asked = form.documents.find((document) => document.type === type);
          return [
            type,
            {
              need: asked?.required ?? "none",
              label: asked?.label ?? "",
              help: asked?.help ?? "",
              ...conditionValues(asked?.when, targets),
            },
          ];
        }),
      ),
    };
  },
  shape: (context) => {
    const targets = conditionTargets(context.extraQuestions, context);
    const asked = typedDocument.superRefine(({ need, ...condition }, checked) => {
      if (need !== "when") return;
      readCondition(condition, targets, (field, message) =>
        checked.addIssue({ code: "custom", path: [field], message }),
      );
    });
    return {
      d: z
        .strictObject(Object.fromEntries(documentTypes.map((type) => [type, asked.prefault({})])))
        .prefault({}),
    };
  },
  apply: (document, { d }, context) => ({
    ...document,
    form: {
      ...document.form,
      documents: documentTypes.flatMap((type) => {
        const typed = d[type] as TypedDocument | undefined;
        return typed && typed.need !== "none" ? [askedOf(type, typed, document.form.questions, context)] : [];
      }),
    },
  }),
});

function askedOf(
  type: AskedDocument["type"],
  { need, label, help, ...condition }: TypedDocument,
  ...[questions, context]: Parameters<typeof conditionTargets>
): AskedDocument {
  const when = readCondition(condition, conditionTargets(questions, context), () => {});
  return {
    type,
    required: need === "none" ? "optional" : need,
    ...(need === "when" && when ? { when } : {}),
    ...(label === "" ? {} : { label }),
    ...(help === "" ? {} : { help }),
  };
}
