import type { Actor, AgentRole, Mandate, RoleHeld } from "./actor";

interface Holders {
  /** Everyone who is signed in. */
  readonly anyone?: true;
  /** Agents with one of these roles, within the funder and pillar of the role. */
  readonly roles?: readonly AgentRole[];
  /** Members of the association concerned with one of these mandates. */
  readonly mandates?: readonly Mandate[];
}

const everyMandate = ["owner", "editor", "reader", "signatory"] as const;
const writers = ["owner", "editor", "signatory"] as const;

/**
 * Who may do what: the one table. A page asks `mayEver`, the query behind it is scoped again by `rolesFor` or
 * `associationsFor`. Chair and secretary are mandates in one committee session, checked there.
 */
export const policy = {
  "account.manage": { anyone: true },

  "association.create": { anyone: true },
  "association.read": { mandates: everyMandate },
  "association.edit": { mandates: ["owner", "editor"] },
  "association.manage-members": { mandates: ["owner"] },
  "association.bank": { mandates: ["owner", "signatory"] },
  "association.settle": { roles: ["call_administrator", "system_administrator"] },
  "bank.verify": { roles: ["finance_officer"] },

  "application.start": { mandates: writers },
  "application.read": { mandates: everyMandate },
  "application.edit": { mandates: writers },
  "application.submit": { mandates: ["signatory"] },
  "application.withdraw": { mandates: ["signatory"] },
  "appeal.file": { mandates: ["signatory"] },
  "agreement.sign": { mandates: ["signatory"] },
  "report.edit": { mandates: writers },
  "report.submit": { mandates: ["signatory"] },

  "instruction.read": { roles: ["instructor", "call_administrator"] },
  "assignment.write": { roles: ["instructor", "call_administrator"] },
  "assignment.settle": { roles: ["call_administrator"] },
  "inbox.administer": { roles: ["call_administrator"] },
  "instruction.admit": { roles: ["instructor"] },
  "review.write": { roles: ["instructor"] },
  "appeal.examine": { roles: ["instructor"] },
  "appeal.settle": { roles: ["call_administrator"] },
  "report.accept": { roles: ["instructor"] },

  "story.read": { roles: ["instructor", "call_administrator", "committee_member", "finance_officer"] },

  "committee.attend": { roles: ["committee_member", "call_administrator"] },
  "committee.prepare": { roles: ["call_administrator"] },
  "envelope.manage": { roles: ["call_administrator"] },
  "publication.prepare": { roles: ["call_administrator"] },
  "publication.approve": { roles: ["committee_member", "call_administrator", "system_administrator"] },

  "award.read": { roles: ["finance_officer", "call_administrator"] },
  "award.manage": { roles: ["finance_officer"] },

  "call.manage": { roles: ["call_administrator"] },

  "districts.manage": { roles: ["system_administrator"] },
  "conflict.lift": { roles: ["system_administrator"] },
  "people.manage": { roles: ["system_administrator"] },
  "operations.read": { roles: ["system_administrator"] },
  "operations.resend": { roles: ["system_administrator"] },
} satisfies Record<string, Holders>;

export type Permission = keyof typeof policy;

/** Could the actor do this anywhere at all? What answers a page; the query decides on what. */
export function mayEver(actor: Actor, permission: Permission): boolean {
  const holders: Holders = policy[permission];
  return (
    holders.anyone === true ||
    rolesFor(actor, permission).length > 0 ||
    associationsFor(actor, permission).length > 0
  );
}

/** The actor's roles that carry the permission, each with its limits. */
export function rolesFor(actor: Actor, permission: Permission): readonly RoleHeld[] {
  const holders: Holders = policy[permission];
  return actor.roles.filter((held) => holders.roles?.includes(held.role));
}

/** Identifiers of the associations in which the actor may do this. */
export function associationsFor(actor: Actor, permission: Permission): readonly string[] {
  const holders: Holders = policy[permission];
  return actor.memberships
    .filter((membership) => membership.mandates.some((mandate) => holders.mandates?.includes(mandate)))
    .map((membership) => membership.associationId);
}

/** May the actor do this for the funder? A role without a funder covers them all. */
export function mayForFunder(actor: Actor, permission: Permission, funderId: string): boolean {
  return rolesFor(actor, permission).some((held) => held.funderId === null || held.funderId === funderId);
}
