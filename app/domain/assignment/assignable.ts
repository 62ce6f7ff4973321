import type { RoleHeld } from "../access/actor";
import type { ApplicationStatus } from "../application/lifecycle";
import { accept, refuse, type Result } from "../result";

/** Statuses in which someone still has a dossier to follow: those in which an answer is due. */
export const followedStatuses = [
  "submitted",
  "incomplete",
  "admissible",
  "in_review",
  "scored",
  "committee_pending",
  "adjourned",
  "reserve_list",
] as const satisfies readonly ApplicationStatus[];

const followed: ReadonlySet<ApplicationStatus> = new Set(followedStatuses);

export interface FollowedDossier {
  readonly status: ApplicationStatus;
  readonly pillarId: string | null;
  /** Funders that are asked; those of the call when none is named. */
  readonly funderIds: readonly string[];
  /** Those who stand back from the dossier, and the members of its association. */
  readonly parties: ReadonlySet<string>;
}

export interface Candidate {
  readonly userId: string;
  /** Roles held now. */
  readonly roles: readonly RoleHeld[];
}

export type AssignmentRefusal =
  | { readonly code: "ended" }
  | { readonly code: "not-asked" }
  | { readonly code: "party" }
  | { readonly code: "beyond-role" };

/** Nobody is assigned to a dossier that is decided, by a funder that is asked nothing. */
export function mayBeAssigned(
  { status, funderIds }: FollowedDossier,
  funderId: string,
): Result<undefined, Extract<AssignmentRefusal, { code: "ended" | "not-asked" }>> {
  if (!followed.has(status)) return refuse({ code: "ended" });
  return funderIds.includes(funderId) ? accept() : refuse({ code: "not-asked" });
}

/** Could this person instruct the dossier for the funder: within their role, and no party to it? */
export function mayInstruct(
  dossier: FollowedDossier,
  { userId, roles }: Candidate,
  funderId: string,
): Result<undefined, AssignmentRefusal> {
  const assigned = mayBeAssigned(dossier, funderId);
  if (!assigned.ok) return assigned;
  if (dossier.parties.has(userId)) return refuse({ code: "party" });
  const isWithin = roles.some(
    (held) =>
      held.role === "instructor" &&
      (held.funderId === null || held.funderId === funderId) &&
      (held.pillarId === null || held.pillarId === dossier.pillarId),
  );
  return isWithin ? accept() : refuse({ code: "beyond-role" });
}
