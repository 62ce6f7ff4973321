import { describe, expect, test } from "vitest";
import { sections, sectionByCode } from "~/domain/application/sections";
import { chargeFamilies, productFamilies } from "~/domain/budget/accounts";
import { declarations } from "~/domain/submission/declarations";

/**
 * Every field of the official form Cerfa 12156*06, and where the portal asks it: a section and its questions, a
 * declaration, or what the portal fills by itself.
 */
const places: Readonly<Record<string, Place>> = {
  "0 form": { section: "nature", questions: ["form"] },
  "0 recurrence": { section: "nature", questions: ["recurrence"] },
  "0 object": { section: "nature", questions: ["object"] },
  "0 period": { section: "nature", questions: ["period"] },
  "0 addressees": { filledBy: "the funders of the call, shown where the dossier is reread" },
  "1 name": { section: "association", questions: ["name"] },
  "1 acronym": { section: "association", questions: ["acronym"] },
  "1 website": { section: "association", questions: ["website"] },
  "1 siret": { section: "association", questions: ["siret"] },
  "1 rna": { section: "association", questions: ["rna"] },
  "1 localRegistry": {
    section: "association",
    questions: ["registryCourt", "registryVolume", "registryFolio", "registryDate"],
  },
  "1 hqAddress": { section: "association", questions: ["addressLine", "postcode", "city"] },
  "1 mailAddress": {
    section: "association",
    questions: ["hasMailAddress", "mailAddressLine", "mailPostcode", "mailCity"],
  },
  "1 legalRep": { section: "people", questions: person("representative") },
  "1 contact": { section: "people", questions: person("contact") },
  "2 approvals": { section: "situation", questions: ["approvals"] },
  "2 publicUtility": { section: "situation", questions: ["publicUtility", "publicUtilityOn"] },
  "2 commercialTax": { section: "situation", questions: ["commercialTax"] },
  "3 network": { section: "resources", questions: ["network"] },
  "3 legalPersonMembers": { section: "resources", questions: ["legalPersonMembers"] },
  "4 humanResources": {
    section: "resources",
    questions: ["volunteers", "civicVolunteers", "employees", "subsidisedJobs", "fte", "seconded", "members"],
  },
  "5 orgBudget": { section: "association-budget", questions: ["from", "to", ...associationAccounts()] },
  "6 title": { section: "project", questions: ["title"] },
  "6 goals": { section: "project", questions: ["goals"] },
  "6 description": { section: "project", questions: ["description"] },
  "6 beneficiaries": { section: "beneficiaries", questions: ["audience", "total", "qpv", "female", "male"] },
  "6 territory": { section: "territory", questions: ["qpv", "communes", "locations"] },
  "6 means": { section: "project", questions: ["means"] },
  "6 projectStaff": {
    section: "staff",
    questions: [
      "volunteers",
      "volunteersFte",
      "employees",
      "employeesFte",
      "permanent",
      "fixedTerm",
      "subsidised",
      "civic",
      "civicFte",
    ],
  },
  "6 hiring": { section: "staff", questions: ["hiring", "hiringFte"] },
  "6 period": { section: "calendar", questions: ["startDate", "endDate"] },
  "6 indicators": { section: "indicators", questions: ["indicators"] },
  "6 extra": { section: "project", questions: ["extra"] },
  "6 projectBudget": { section: "budget", questions: [] },
  "6 shareOfTotal": { filledBy: "the budget editor, which reckons it" },
  "7 signatory": { filledBy: "who sends the dossier, with their capacity" },
  "7 upToDate": { declaration: "upToDate" },
  "7 accurate": { declaration: "accurate" },
  "7 charter": { declaration: "laicite" },
  "7 cer": { declaration: "cer" },
  "7 publicAid3y": { section: "situation", questions: ["publicAid3y"] },
  "7 amount": { section: "budget", questions: [] },
  "7 bank": { section: "bank", questions: ["iban", "bic", "holder"] },
  "7 place_date": { filledBy: "the instant of the deposit, to the second, on the receipt" },
};

type Place =
  | { readonly section: string; readonly questions: readonly string[] }
  | { readonly declaration: string }
  | { readonly filledBy: string };

describe("the official form is asked whole", () => {
  test.each(Object.entries(places))("%s", (_field, place) => {
    if ("filledBy" in place) return;
    if ("declaration" in place) {
      expect(declarations.map(({ code }) => code)).toContain(place.declaration);
      return;
    }
    const names = sectionByCode(place.section)!.questions.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining([...place.questions]));
  });

  test("the charter is named in a declaration", () => {
    const { label, hint } = declarations.find(({ code }) => code === "laicite")!;
    expect(`${label} ${hint}`).toContain("Charte des engagements réciproques du 14 février 2014");
  });
});

describe("every question helps who answers it", () => {
  const asked = sections.flatMap(({ code, questions }) =>
    questions.map((question) => [`${code}.${question.name}`, question] as const),
  );

  test.each(asked)("%s has a help or an example", (_name, { hint, example }) => {
    expect(hint ?? example ?? "").not.toBe("");
  });

  test.each(sections.map(({ code, why }) => [code, why]))("%s says why it is asked", (_code, why) => {
    expect(why).toMatch(/[.]$/);
  });
});

function person(prefix: string): string[] {
  return ["FirstName", "LastName", "Role", "Email", "Phone"].map((part) => prefix + part);
}

function associationAccounts(): string[] {
  const codes = (families: typeof chargeFamilies, side: string) =>
    families.filter(({ isProjectOnly }) => !isProjectOnly).map(({ code }) => side + code);
  return [...codes(chargeFamilies, "charge"), ...codes(productFamilies, "product")];
}
