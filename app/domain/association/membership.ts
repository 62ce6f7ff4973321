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
  const isOwnerLeft = members.some(({ id, mandates }) => id !== memberId && mandates.includes("owner"));
  return isOwnerLeft ? accept() : refuse({ code: "last-owner" });
}
