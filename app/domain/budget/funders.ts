import type { FunderKind } from "~/domain/eligibility/application-input";

/** Kinds of funders of the financing plan, each on its own account 74. Source: as `accounts.ts`. */
export const funderKindLabels = {
  STATE: "État (ministères, directions, services déconcentrés)",
  REGION: "Conseil régional",
  DEPT: "Conseil départemental",
  EPCI: "Intercommunalité",
  COMMUNE: "Commune",
  SOCIAL: "Organisme social (CAF, etc.)",
  EU: "Fonds européens (FSE, FEDER…)",
  ASP: "Agence de services et de paiement (emplois aidés)",
  PUBLIC: "Autre établissement public",
  PRIVATE: "Aide privée (fondation)",
} as const satisfies Record<FunderKind, string>;

export const fundingStates = ["solicited", "obtained"] as const;
export type FundingState = (typeof fundingStates)[number];

export const fundingStateLabels = {
  solicited: "Demandée",
  obtained: "Obtenue",
} as const satisfies Record<FundingState, string>;

export function accountOfKind(kind: FunderKind): string {
  return `74-${kind}`;
}
