import { z } from "zod";
import { association } from "./association-input";
import { flag, headcount, instant, optionalHeadcount, optionalText, text } from "./input-shapes";

export const documentTypes = [
  "RIB",
  "COMPTES",
  "STATUTS",
  "LISTE_DIRIGEANTS",
  "DELEGATION",
  "RAPPORT_ACTIVITE",
  "RAPPORT_CAC",
  "CRF_N1",
  "DEVIS",
  "AUTRE",
] as const;
export type DocumentType = (typeof documentTypes)[number];

export const funderKinds = [
  "STATE",
  "REGION",
  "DEPT",
  "EPCI",
  "COMMUNE",
  "SOCIAL",
  "EU",
  "ASP",
  "PUBLIC",
  "PRIVATE",
] as const;
export type FunderKind = (typeof funderKinds)[number];

export const ageBrackets = ["0-5", "6-15", "16-25", "26-64", "65+"] as const;
export type AgeBracket = (typeof ageBrackets)[number];

const funder = z.object({
  kind: z.enum(funderKinds),
  name: text,
  inCall: flag,
  status: z.enum(["solicited", "obtained"]).nullish(),
});

const projectLine = z.object({
  account: text,
  label: optionalText,
  amount: text,
  funder: funder.nullish(),
});

const nature = z.object({
  form: z.array(z.enum(["cash", "in-kind"])).nullish(),
  recurrence: z.enum(["first", "renewal"]).nullish(),
  object: z.enum(["project", "operating"]).nullish(),
  period: z.enum(["annual", "multiyear"]).nullish(),
});

const target = z.union([z.number(), text]);

const project = z.object({
  title: text,
  pillar: text,
  objectives: z.array(text),
  goals: optionalText,
  description: optionalText,
  means: optionalText,
  startDate: text,
  endDate: text,
  schoolYearDerogation: flag,
  investmentAmount: text,
  territory: z.object({
    qpv: z.array(text),
    communes: z.array(text),
    locations: z.array(text).nullish(),
  }),
  beneficiaries: z.object({
    total: headcount,
    qpv: headcount,
    female: optionalHeadcount,
    male: optionalHeadcount,
    other: optionalHeadcount,
    ages: z.object({
      "0-5": optionalHeadcount,
      "6-15": optionalHeadcount,
      "16-25": optionalHeadcount,
      "26-64": optionalHeadcount,
      "65+": optionalHeadcount,
    } satisfies Record<AgeBracket, typeof optionalHeadcount>),
  }),
  mainstream: text,
  genderEquality: text,
  nonDiscrimination: text,
  participation: text,
  health: z
    .object({ wellBeing: optionalText, conviviality: optionalText, selfEsteem: optionalText })
    .nullish(),
  indicators: z.array(z.object({ label: text, targetMin: target, targetMax: target })),
});

/**
 * Shape of an application in the exchange format. Null and absent are the same for what is optional; unknown
 * keys are accepted; the rules judge the content, so an amount is any text here.
 */
export const applicationInput = z.object({
  id: text,
  callCode: text,
  submittedAt: instant,
  nature: nature.nullish(),
  association,
  project,
  budget: z.object({ charges: z.array(projectLine), products: z.array(projectLine) }),
  requestedAmount: text,
  attestations: z.object({ cer: flag, upToDate: flag, accurate: flag, laicite: flag, reporting: flag }),
  signatory: z.object({
    isLegalRepresentative: flag,
    firstName: optionalText,
    lastName: optionalText,
    role: optionalText,
    signedAt: optionalText,
  }),
  documents: z.array(
    z.object({
      type: z.enum(documentTypes),
      fileName: optionalText,
      mime: optionalText,
      size: optionalHeadcount,
    }),
  ),
  /** Answers to questions of the call, in words; no rule reads them. */
  extraAnswers: z.array(z.object({ question: text, label: text, answer: text })).nullish(),
  previousGrants: z.array(
    z.object({
      year: optionalHeadcount,
      title: optionalText,
      amount: optionalText,
      status: z.enum(["finished", "ongoing"]),
      crf: flag,
      interim: flag,
    }),
  ),
});

export type Application = z.output<typeof applicationInput>;
export type BudgetLine = Application["budget"]["products"][number];
