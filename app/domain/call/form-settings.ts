import { z } from "zod";
import { documentTypes } from "~/domain/eligibility/application-input";
import { depositPolicy } from "~/domain/submission/deposit-policy";
import { condition, extraQuestion } from "./extra-question";

/** For whom a document is asked: of those whom the eligibility rules name, of all, of some by their answer, of none. */
export const documentNeeds = ["rule", "always", "when", "optional"] as const;
type DocumentNeed = (typeof documentNeeds)[number];

export const documentNeedWords = {
  rule: "À ceux que les conditions d’éligibilité désignent",
  always: "À tous",
  when: "À ceux qui répondent ainsi au formulaire",
  optional: "À personne, mais elle peut être jointe",
} as const satisfies Record<DocumentNeed, string>;

const askedDocument = z.object({
  type: z.enum(documentTypes),
  required: z.enum(documentNeeds),
  /** With `when`. */
  when: condition.optional(),
  label: z.string().max(200).optional(),
  help: z.string().max(1_000).optional(),
});

/** The form of a version of a call: its sections, its own questions and the documents it asks. */
export const formSettings = z.object({
  /** Codes of sections; all of them when left out. */
  sections: z
    .array(z.string())
    .nullish()
    .transform((codes) => codes ?? null),
  /** Asked after the section's own questions, in this order. */
  questions: z.array(extraQuestion).max(60).default([]),
  documents: z.array(askedDocument).default([]),
  /** What becomes of a dossier that its rules find wanting. */
  deposit: depositPolicy.default(() => depositPolicy.parse({})),
});

export type FormSettings = z.output<typeof formSettings>;
export type AskedDocument = FormSettings["documents"][number];
