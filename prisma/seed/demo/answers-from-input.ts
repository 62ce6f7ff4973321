import type { Answers } from "~/domain/application/form/answers";
import type { AnswersBySection } from "~/domain/application/form/assemble-input";
import type { CallFunder } from "~/domain/application/form/form-call";
import { legalForms, otherLegalForm } from "~/domain/application/sections/legal-forms";
import { ageQuestions } from "~/domain/application/sections/beneficiaries";
import { ageBrackets, type Application } from "~/domain/eligibility/application-input";
import { accountLabel } from "~/domain/budget/accounts";
import type { BudgetAnswers } from "~/domain/budget/budget-answers";

type Person = Application["association"]["contact"];

/** What a person would type in each section so that the dossier says the same as `input`. */
export function answersFromInput(input: Application, offered: Offered): Required<AnswersBySection> {
  const { association, project } = input;
  return {
    nature: {
      form: input.nature?.form ?? [],
      recurrence: input.nature?.recurrence ?? "",
      object: input.nature?.object ?? "",
      period: input.nature?.period ?? "",
    },
    association: identity(association),
    people: {
      ...person("representative", association.legalRepresentative),
      ...person("contact", association.contact),
    },
    situation: situation(association),
    resources: resources(association),
    "association-budget": associationBudget(association),
    bank: { ...association.bank },
    "previous-grants": previousGrants(input),
    project: {
      title: project.title,
      pillar: project.pillar,
      objectives: project.objectives,
      goals: project.goals ?? "",
      description: project.description ?? "",
      means: project.means ?? "",
    },
    staff: { volunteers: "10", employees: "1", employeesFte: "0,5", hiring: "no" },
    calendar: {
      startDate: date(project.startDate),
      endDate: date(project.endDate),
      schoolYearDerogation: yesNo(project.schoolYearDerogation),
      investmentAmount: amount(project.investmentAmount),
    },
    territory: territory(project, offered),
    beneficiaries: beneficiaries(project),
    commitments: {
      mainstream: project.mainstream,
      genderEquality: project.genderEquality,
      nonDiscrimination: project.nonDiscrimination,
      participation: project.participation,
    },
    health: {
      wellBeing: project.health?.wellBeing ?? "",
      conviviality: project.health?.conviviality ?? "",
      selfEsteem: project.health?.selfEsteem ?? "",
    },
    indicators: {
      indicators: project.indicators.map(({ label, targetMin, targetMax }) => ({
        label,
        targetMin: amount(String(targetMin)),
        targetMax: amount(String(targetMax)),
      })),
    },
    "call-questions": {},
    budget: budgetFromInput(input, offered.funders) as unknown as Answers,
  };
}

/** What the pages offer to choose from. */
export interface Offered {
  readonly funders: readonly CallFunder[];
  readonly districts: readonly string[];
  readonly communes: readonly string[];
}

/** Funders that a call needs so that the lines "in the call" of a case can be typed. */
export function callFundersOf(input: Application): CallFunder[] {
  return input.budget.products.flatMap(({ account, funder }) =>
    funder?.inCall ? [{ code: funder.name, name: funder.name, kind: funder.kind, account }] : [],
  );
}

function budgetFromInput(input: Application, funders: readonly CallFunder[]): BudgetAnswers {
  const { charges, products } = input.budget;
  const funded = products.filter((line) => line.funder);
  const isOfCall = (line: (typeof funded)[number]) => funders.some(({ name }) => name === line.funder?.name);
  return {
    requestedAmount: amount(input.requestedAmount),
    charges: charges.map(accountLine),
    products: products.filter((line) => !line.funder).map(accountLine),
    callFunding: funded.filter(isOfCall).map(({ label, amount: money, funder }) => ({
      funder: funders.find(({ name }) => name === funder?.name)!.code,
      label: label === funder?.name ? "" : (label ?? ""),
      amount: amount(money),
      state: funder?.status ?? "",
    })),
    otherFunding: funded
      .filter((line) => !isOfCall(line))
      .map(({ label, amount: money, funder }) => ({
        kind: funder!.kind,
        name: funder!.name,
        label: label === funder?.name ? "" : (label ?? ""),
        amount: amount(money),
        state: funder?.status ?? "",
      })),
  };
}

function accountLine({ account, label, amount: money }: Application["budget"]["charges"][number]) {
  return { account, label: label === accountLabel(account) ? "" : (label ?? ""), amount: amount(money) };
}

function identity(association: Application["association"]): Answers {
  const isListed = legalForms.some(({ value }) => value === association.legalForm);
  return {
    name: association.name,
    acronym: association.acronym ?? "",
    siret: association.siret,
    rna: association.rna,
    legalForm: isListed ? association.legalForm : otherLegalForm,
    otherLegalForm: isListed ? "" : association.legalForm,
    createdOn: date(association.createdOn),
    addressLine: association.address?.line1 ?? "",
    postcode: association.address?.postcode ?? "",
    city: association.address?.city ?? "",
    communeCode: association.address?.insee ?? "",
    hasMailAddress: "no",
    registryCourt: association.localRegistry?.court ?? "",
    registryVolume: association.localRegistry?.volume ?? "",
    registryFolio: association.localRegistry?.folio ?? "",
    registryDate: date(association.localRegistry?.date ?? ""),
  };
}

function person(prefix: "representative" | "contact", given: Person): Answers {
  return {
    [`${prefix}FirstName`]: given?.firstName ?? "",
    [`${prefix}LastName`]: given?.lastName ?? "",
    [`${prefix}Role`]: given?.role ?? "",
    [`${prefix}Email`]: given?.email ?? "",
    [`${prefix}Phone`]: given?.phone ?? "",
  };
}

function situation(association: Application["association"]): Answers {
  const [month, day] = association.fiscalYearEnd.split("-");
  return {
    rnaRegistered: yesNo(association.rnaRegistered),
    accountsPublishedJoafe: yesNo(association.accountsPublishedJoafe),
    publicGrantsLastYear: amount(association.publicGrantsLastYear),
    publicAid3y: "up-to-500000",
    fiscalYearEnd: `${day}/${month}`,
    commercialTax: yesNo(association.commercialTax ?? false),
    religious: yesNo(association.religious),
    economicActivity: yesNo(association.economicActivity),
    deMinimisLast3Years: amount(association.deMinimisLast3Years),
    publicUtility: yesNo(association.publicUtility != null),
    publicUtilityOn: date(association.publicUtility?.publishedOn ?? ""),
    approvals: association.approvals.map((approval) => ({
      type: approval.type,
      by: approval.by ?? "",
      date: date(approval.date ?? ""),
      commonCore: yesNo(approval.commonCore),
    })),
  };
}

function resources({ humanResources: people }: Application["association"]): Answers {
  return {
    volunteers: count(people?.volunteers),
    civicVolunteers: count(people?.civicVolunteers),
    employees: count(people?.employees),
    subsidisedJobs: count(people?.subsidisedJobs),
    fte: amount(people?.fte ?? ""),
    seconded: count(people?.seconded),
    members: count(people?.members),
  };
}

function associationBudget({ budget }: Application["association"]): Answers {
  const lines = (side: string, given: readonly { account: string; amount: string }[] = []) =>
    given.map((line) => [side + line.account, amount(line.amount)] as const);
  return {
    from: date(budget?.from ?? ""),
    to: date(budget?.to ?? ""),
    ...Object.fromEntries([...lines("charge", budget?.charges), ...lines("product", budget?.products)]),
  };
}

function previousGrants({ previousGrants: grants }: Application): Answers {
  return {
    received: yesNo(grants.length > 0),
    grants: grants.map((grant) => ({
      year: count(grant.year),
      title: grant.title ?? "",
      amount: amount(grant.amount ?? ""),
      status: grant.status,
      crf: yesNo(grant.crf),
      interim: yesNo(grant.interim),
    })),
  };
}

function territory({ territory: given }: Application["project"], { districts, communes }: Offered): Answers {
  return {
    qpv: given.qpv.filter((code) => districts.includes(code)),
    otherQpv: given.qpv.filter((code) => !districts.includes(code)).join(", "),
    communes: given.communes.filter((code) => communes.includes(code)),
    otherCommunes: given.communes.filter((code) => !communes.includes(code)).join(", "),
    locations: (given.locations ?? []).map((place) => ({ place })),
  };
}

function beneficiaries({ beneficiaries: given }: Application["project"]): Answers {
  return {
    audience: "Habitantes et habitants du quartier, à parité, dont des parents isolés.",
    total: count(given.total),
    qpv: count(given.qpv),
    female: count(given.female),
    male: count(given.male),
    other: count(given.other),
    ...Object.fromEntries(ageBrackets.map((bracket) => [ageQuestions[bracket], count(given.ages[bracket])])),
  };
}

/** "1850.00" as it is typed in France: "1 850,00". */
function amount(exchange: string): string {
  const [whole = "", decimals] = exchange.split(".");
  const grouped = /^\d+$/.test(whole)
    ? BigInt(whole).toLocaleString("fr-FR").replaceAll("\u202F", " ")
    : whole;
  return decimals === undefined ? grouped : `${grouped},${decimals}`;
}

function count(given: number | null | undefined): string {
  return given == null ? "" : String(given);
}

function yesNo(given: boolean): string {
  return given ? "yes" : "no";
}

function date(exchange: string): Answers {
  const [year = "", month = "", day = ""] = exchange.split("-");
  return { day: day.replace(/^0/, ""), month: month.replace(/^0/, ""), year };
}
