import { isAgent, type Actor, type AgentRole } from "./actor";
import { mayEver, type Permission } from "./policy";

/** The first page of each role, in the order in which someone who has several is sent. */
const homes: readonly (readonly [AgentRole, string])[] = [
  ["instructor", "/instruction"],
  ["committee_member", "/comite"],
  ["finance_officer", "/finances"],
  ["call_administrator", "/gestion/appels"],
  ["system_administrator", "/administration"],
];

/** Where a person lands who signs in without having asked for a page. */
export function homeOf(actor: Actor): string {
  const home = homes.find(([role]) => actor.roles.some((held) => held.role === role));
  return home?.[1] ?? "/dossiers";
}

export interface Destination {
  readonly label: string;
  readonly to: string;
}

const places: readonly (Destination & { readonly permission: Permission })[] = [
  { label: "Instruction", to: "/instruction", permission: "instruction.read" },
  { label: "Comité", to: "/comite", permission: "committee.attend" },
  { label: "Finances", to: "/finances", permission: "award.read" },
  { label: "Gestion des appels", to: "/gestion/appels", permission: "call.manage" },
  { label: "Associations", to: "/gestion/associations", permission: "association.settle" },
  { label: "Administration", to: "/administration", permission: "people.manage" },
];

const own: readonly Destination[] = [
  { label: "Mes dossiers", to: "/dossiers" },
  { label: "Mes associations", to: "/associations" },
];

/** What the navigation offers: the public calls, one's own dossiers, and what one's roles open. */
export function destinationsOf(actor: Actor | null): readonly Destination[] {
  const calls = { label: "Appels à projets", short: "Appels", to: "/appels" };
  if (!actor) return [calls];
  const opened = places.filter(({ permission }) => mayEver(actor, permission));
  const hasOwn = actor.memberships.length > 0 || !isAgent(actor);
  return [calls, ...(hasOwn ? own : []), ...opened.map(({ label, to }) => ({ label, to }))];
}
