import type { Mandate } from "~/domain/access/actor";
import { accept, refuse, type Result } from "~/domain/result";

interface Member {
  readonly id: string;
  readonly mandates: readonly Mandate[];
}

export interface LastOwner {
  readonly code: "last-owner";
}

/** May this member leave, or be removed? An association keeps one person who manages it. */
export function mayLeave(members: readonly Member[], memberId: string): Result<undefined, LastOwner> {
  return mayHold(members, memberId, []);
}

/** May this member hold these mandates instead? An association keeps one person who manages it. */
export function mayHold(
  members: readonly Member[],
  memberId: string,
  mandates: readonly Mandate[],
): Result<undefined, LastOwner> {
  const isOwnerLeft =
    mandates.includes("owner") ||
    members.some(({ id, mandates: held }) => id !== memberId && held.includes("owner"));
  return isOwnerLeft ? accept() : refuse({ code: "last-owner" });
}
