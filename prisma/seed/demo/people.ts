import type { AgentRole } from "~/domain/access/actor";
import type { FunderCode } from "../reference/funders";

/** Public on purpose: never loaded on a portal that others can reach unless DEMO=1. */
export const demoPassword = "demonstration-pilier-2027";

export interface DemoAgent {
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly roles: readonly { readonly role: AgentRole; readonly funder?: FunderCode }[];
  /** Said beside the account when the portal starts. */
  readonly purpose: string;
}

export interface DemoMember {
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly position: string;
  readonly purpose: string;
}

export const demoAgents: readonly DemoAgent[] = [
  {
    email: "instruction@demo.example",
    firstName: "Inès",
    lastName: "Lefebvre",
    roles: [{ role: "instructor", funder: "EPCI" }],
    purpose: "instruit pour l’agglomération",
  },
  {
    email: "etat@demo.example",
    firstName: "Étienne",
    lastName: "Delattre",
    roles: [{ role: "instructor", funder: "ETAT" }],
    purpose: "instruit pour l’État",
  },
  {
    email: "comite@demo.example",
    firstName: "Colette",
    lastName: "Marchand",
    roles: [{ role: "committee_member" }],
    purpose: "siège au comité, secrétaire de séance",
  },
  {
    email: "presidence@demo.example",
    firstName: "Paul",
    lastName: "Vandamme",
    roles: [{ role: "committee_member" }],
    purpose: "préside le comité et approuve les notifications",
  },
  {
    email: "finances@demo.example",
    firstName: "Fatou",
    lastName: "N’Diaye",
    roles: [{ role: "finance_officer" }],
    purpose: "suit les conventions et les versements",
  },
  {
    email: "appels@demo.example",
    firstName: "Aurélie",
    lastName: "Petit",
    roles: [{ role: "call_administrator" }],
    purpose: "écrit les appels et prépare les comités",
  },
  {
    email: "admin@demo.example",
    firstName: "Adrien",
    lastName: "Roussel",
    roles: [{ role: "system_administrator" }],
    purpose: "administre le portail",
  },
];

export const demoMembers: readonly DemoMember[] = [
  {
    email: "association@demo.example",
    firstName: "Camille",
    lastName: "Durand",
    position: "présidente",
    purpose: "préside une association qui demande une aide",
  },
  {
    email: "autre-association@demo.example",
    firstName: "Yacine",
    lastName: "Belkacem",
    position: "trésorier",
    purpose: "tient les comptes d’une autre association",
  },
];

/** Those who sign for the other associations: they live in the data, and nobody is told to use them. */
export const otherMembers: readonly DemoMember[] = [
  ["odile.carpentier", "Odile", "Carpentier", "présidente"],
  ["mehdi.lambert", "Mehdi", "Lambert", "président"],
  ["sarah.wojcik", "Sarah", "Wójcik", "directrice"],
  ["bruno.delmotte", "Bruno", "Delmotte", "président"],
].map(([mailbox, firstName, lastName, position]) => ({
  email: `${mailbox}@demo.example`,
  firstName: firstName!,
  lastName: lastName!,
  position: position!,
  purpose: "signe pour son association",
}));

/** Every account that a visitor of the demonstration may use. */
export const demoAccounts: readonly { readonly email: string; readonly purpose: string }[] = [
  ...demoMembers,
  ...demoAgents,
];
