import type { Application } from "~/domain/eligibility/application-input";
import { sections, type SectionCode } from "../sections";
import type { Answers } from "./answers";
import { isSectionAsked } from "./asked";
import { extraAnswers } from "./extra-questions";
import type { FormCall } from "./form-call";

/** Typed answers of the sections that were saved. */
export type AnswersBySection = { readonly [Code in SectionCode]?: Answers };

/** What makes an application besides its answers. */
export interface AssembledFrom {
  readonly id: string;
  /** ISO 8601 instant. */
  readonly submittedAt: string;
  readonly call: FormCall;
  readonly answers: AnswersBySection;
  readonly registry: Application["association"]["registry"];
  readonly documents: Application["documents"];
  readonly attestations: Application["attestations"];
  readonly signatory: Application["signatory"];
}

/**
 * The application in the exchange format of the rules. What was not answered yet is empty: such a draft can be
 * judged, and its empty dates do not pass `readApplication`.
 */
export function assembleInput({
  id,
  submittedAt,
  call,
  answers,
  registry,
  ...given
}: AssembledFrom): Application {
  let input: Application = { ...nothingAnswered, id, callCode: call.code, submittedAt, ...given };
  for (const section of sections) {
    if (!isSectionAsked(section.code, call, answers)) continue;
    const part = section.toInput(answers[section.code] ?? {}, call);
    input = {
      ...input,
      ...part,
      association: { ...input.association, ...part.association },
      project: { ...input.project, ...part.project },
    };
  }
  const extra = sections.flatMap(({ code }) => extraAnswers(code, call.extras ?? [], answers));
  return {
    ...input,
    association: { ...input.association, registry },
    ...(extra.length === 0
      ? {}
      : { extraAnswers: extra.map(({ question, label, answer }) => ({ question, label, answer })) }),
  };
}

const nothingAnswered: Omit<
  Application,
  "id" | "callCode" | "submittedAt" | "attestations" | "signatory" | "documents"
> = {
  association: {
    name: "",
    siret: "",
    rna: "",
    legalForm: "",
    createdOn: "",
    registry: null,
    approvals: [],
    religious: false,
    economicActivity: false,
    deMinimisLast3Years: "",
    publicGrantsLastYear: "",
    accountsPublishedJoafe: false,
    rnaRegistered: false,
    fiscalYearEnd: "",
    bank: { iban: "", bic: "", holder: "" },
  },
  project: {
    title: "",
    pillar: "",
    objectives: [],
    startDate: "",
    endDate: "",
    schoolYearDerogation: false,
    investmentAmount: "",
    territory: { qpv: [], communes: [] },
    beneficiaries: { total: 0, qpv: 0, ages: {} },
    mainstream: "",
    genderEquality: "",
    nonDiscrimination: "",
    participation: "",
    health: null,
    indicators: [],
  },
  budget: { charges: [], products: [] },
  requestedAmount: "",
  previousGrants: [],
};
