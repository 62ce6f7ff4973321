import { z } from "zod";
import { day, flag, optionalHeadcount, optionalText, text } from "./input-shapes";

const person = z.object({
  firstName: text,
  lastName: text,
  role: text,
  email: optionalText,
  phone: optionalText,
});

const budgetLine = z.object({ account: text, amount: text });

/** The association of an application, as the exchange format has it. */
export const association = z.object({
  name: text,
  acronym: optionalText,
  siret: text,
  rna: text,
  localRegistry: z
    .object({ court: optionalText, volume: optionalText, folio: optionalText, date: optionalText })
    .nullish(),
  legalForm: text,
  createdOn: day,
  registry: z
    .object({
      found: flag,
      etatAdministratif: z.enum(["A", "C", "F"]).nullish(),
      natureJuridique: optionalText,
      identifiantAssociation: optionalText,
    })
    .nullable(),
  publicUtility: z.object({ publishedOn: day }).nullish(),
  approvals: z.array(z.object({ type: text, by: optionalText, date: optionalText, commonCore: flag })),
  religious: flag,
  economicActivity: flag,
  deMinimisLast3Years: text,
  publicGrantsLastYear: text,
  accountsPublishedJoafe: flag,
  rnaRegistered: flag,
  fiscalYearEnd: text.regex(/^[0-9]{2}-[0-9]{2}$/, { error: "fiscal-year-end" }),
  commercialTax: flag.nullish(),
  address: z
    .object({ line1: optionalText, postcode: optionalText, city: optionalText, insee: optionalText })
    .nullish(),
  legalRepresentative: person.nullish(),
  contact: person.nullish(),
  humanResources: z
    .object({
      volunteers: optionalHeadcount,
      civicVolunteers: optionalHeadcount,
      employees: optionalHeadcount,
      subsidisedJobs: optionalHeadcount,
      fte: optionalText,
      seconded: optionalHeadcount,
      members: optionalHeadcount,
    })
    .nullish(),
  budget: z
    .object({
      from: optionalText,
      to: optionalText,
      charges: z.array(budgetLine),
      products: z.array(budgetLine),
    })
    .nullish(),
  bank: z.object({ iban: text, bic: text, holder: text }),
});
