export const agentRoles = [
  "instructor",
  "committee_member",
  "finance_officer",
  "call_administrator",
  "system_administrator",
] as const;
export type AgentRole = (typeof agentRoles)[number];

export const mandates = ["owner", "editor", "reader", "signatory"] as const;
export type Mandate = (typeof mandates)[number];

/** A role that an agent holds; null means not limited to one funder, or to one pillar. */
export interface RoleHeld {
  readonly role: AgentRole;
  readonly funderId: string | null;
  readonly pillarId: string | null;
}

/** What a person may do in one association. */
export interface Membership {
  readonly associationId: string;
  readonly mandates: readonly Mandate[];
  /** True for someone who fills its dossiers for a time and is not of it. */
  readonly isHelper?: boolean;
}

/** Who asks: a person signed in, with what they hold at this very request. */
export interface Actor {
  readonly userId: string;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly roles: readonly RoleHeld[];
  readonly memberships: readonly Membership[];
}

export function fullName(person: { readonly firstName: string; readonly lastName: string }): string {
  return `${person.firstName} ${person.lastName}`.trim();
}

export function isAgent(actor: Actor): boolean {
  return actor.roles.length > 0;
}
