import type { SectionCode } from "../sections";

/** Where a field of the exchange format is answered. */
export type FieldPlace =
  | { readonly on: "section"; readonly section: SectionCode; readonly question: string }
  | { readonly on: "documents" }
  | { readonly on: "sending" }
  | { readonly on: "call" };

const at = (section: SectionCode, question: string): FieldPlace => ({ on: "section", section, question });

/**
 * Places by dotted path: a path without its own place has that of the longest path it begins with. The order of
 * the lines does not matter.
 */
const places: Readonly<Record<string, FieldPlace>> = {
  submittedAt: { on: "call" },
  call: { on: "call" },
  documents: { on: "documents" },
  attestations: { on: "sending" },
  signatory: { on: "sending" },

  nature: at("nature", "form"),
  association: at("association", "name"),
  "association.siret": at("association", "siret"),
  "association.registry": at("association", "siret"),
  "association.rna": at("association", "rna"),
  "association.localRegistry": at("association", "registryCourt"),
  "association.legalForm": at("association", "legalForm"),
  "association.createdOn": at("association", "createdOn"),
  "association.address": at("association", "addressLine"),
  "association.legalRepresentative": at("people", "representativeFirstName"),
  "association.contact": at("people", "contactFirstName"),
  "association.humanResources": at("resources", "volunteers"),
  "association.budget": at("association-budget", "charge60"),
  "association.bank": at("bank", "iban"),
  "association.bank.bic": at("bank", "bic"),
  "association.bank.holder": at("bank", "holder"),
  "association.rnaRegistered": at("situation", "rnaRegistered"),
  "association.accountsPublishedJoafe": at("situation", "accountsPublishedJoafe"),
  "association.publicGrantsLastYear": at("situation", "publicGrantsLastYear"),
  "association.fiscalYearEnd": at("situation", "fiscalYearEnd"),
  "association.commercialTax": at("situation", "commercialTax"),
  "association.religious": at("situation", "religious"),
  "association.economicActivity": at("situation", "economicActivity"),
  "association.deMinimisLast3Years": at("situation", "deMinimisLast3Years"),
  "association.publicUtility": at("situation", "publicUtility"),
  "association.approvals": at("situation", "approvals.0.type"),
  previousGrants: at("previous-grants", "received"),

  project: at("project", "title"),
  "project.title": at("project", "title"),
  "project.pillar": at("project", "pillar"),
  "project.objectives": at("project", "objectives"),
  "project.goals": at("project", "goals"),
  "project.description": at("project", "description"),
  "project.means": at("project", "means"),
  "project.startDate": at("calendar", "startDate"),
  "project.endDate": at("calendar", "endDate"),
  "project.schoolYearDerogation": at("calendar", "schoolYearDerogation"),
  "project.investmentAmount": at("calendar", "investmentAmount"),
  "project.territory": at("territory", "qpv"),
  "project.territory.communes": at("territory", "communes"),
  "project.territory.locations": at("territory", "locations.0.place"),
  "project.beneficiaries": at("beneficiaries", "total"),
  "project.beneficiaries.qpv": at("beneficiaries", "qpv"),
  "project.beneficiaries.female": at("beneficiaries", "female"),
  "project.beneficiaries.male": at("beneficiaries", "male"),
  "project.beneficiaries.other": at("beneficiaries", "other"),
  "project.beneficiaries.ages": at("beneficiaries", "age0to5"),
  "project.mainstream": at("commitments", "mainstream"),
  "project.genderEquality": at("commitments", "genderEquality"),
  "project.nonDiscrimination": at("commitments", "nonDiscrimination"),
  "project.participation": at("commitments", "participation"),
  "project.health": at("health", "wellBeing"),
  "project.health.wellBeing": at("health", "wellBeing"),
  "project.health.conviviality": at("health", "conviviality"),
  "project.health.selfEsteem": at("health", "selfEsteem"),
  "project.indicators": at("indicators", "indicators.0.label"),
  budget: at("budget", "charges"),
  "budget.charges": at("budget", "charges"),
  "budget.products": at("budget", "products"),
  requestedAmount: at("budget", "requestedAmount"),
};

/** Place of the field at a dotted path such as `project.health.selfEsteem`; null for a path of no field. */
export function fieldPlace(path: string): FieldPlace | null {
  const parts = path.split(".");
  for (let length = parts.length; length > 0; length -= 1) {
    const place = places[parts.slice(0, length).join(".")];
    if (place) return place;
  }
  return null;
}
