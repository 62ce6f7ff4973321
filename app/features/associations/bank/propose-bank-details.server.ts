import { fullName, type Actor } from "~/domain/access/actor";
import { associationsFor } from "~/domain/access/policy";
import { isRecentlyConfirmed } from "~/domain/association/bank-account";
import { accept, refuse, type Result } from "~/domain/result";
import { isTaken } from "~/platform/database/conflicts.server";
import { inTransaction } from "~/platform/database/in-transaction.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { listMembers } from "../addressees.server";
import { mayAnotherMemberConfirm } from "./second-person.server";

export type BankProposalRefusal = {
  readonly code: "not-found" | "confirm-first" | "already-waiting" | "same-account";
};

interface Proposal {
  readonly associationId: string;
  readonly iban: string;
  readonly bic: string;
  readonly holder: string;
  /** When the person last proved the password. */
  readonly confirmedAt: Date;
}

/**
 * Asks for other bank details. Nothing changes before a second person confirms: another member who may act on the
 * account, or an agent when there is none. Every member is told, without the account.
 */
export async function proposeBankDetails(
  { db, now }: Ports,
  actor: Actor,
  { associationId, iban, bic, holder, confirmedAt }: Proposal,
): Promise<Result<undefined, BankProposalRefusal>> {
  if (!associationsFor(actor, "association.bank").includes(associationId))
    return refuse({ code: "not-found" });
  if (!isRecentlyConfirmed(confirmedAt, now())) return refuse({ code: "confirm-first" });
  try {
    return await inTransaction(db, async (tx) => {
      const at = now();
      const { name, bankDetails } = await tx.association.findUniqueOrThrow({
        where: { id: associationId },
        select: {
          name: true,
          bankDetails: { where: { closedAt: null }, select: { iban: true, bic: true, holder: true } },
        },
      });
      if (bankDetails.some((held) => held.iban === iban && held.bic === bic && held.holder === holder))
        return refuse({ code: "same-account" });
      const { id } = await tx.bankDetails.create({
        data: { associationId, iban, bic, holder, proposedById: actor.userId, proposedAt: at },
        select: { id: true },
      });
      const byMember = await mayAnotherMemberConfirm(tx, { associationId, proposedById: actor.userId, at });
      const members = await listMembers(tx, associationId, at);
      await record(tx, {
        at,
        event: "association.bank-change-proposed",
        actor,
        subject: { type: "association", id: associationId },
        facts: { detailsId: id },
        emails: members.map(({ userId, email }) => ({
          kind: "association.bank-change-proposed",
          dedupe: `${id}:${userId}`,
          payload: {
            email,
            association: name,
            associationId,
            person: fullName(actor),
            confirmedBy: byMember
              ? "une autre personne qui gère l’association ou signe pour elle"
              : "un agent du service des finances, qui vous appellera",
          },
        })),
      });
      return accept();
    });
  } catch (error) {
    if (isTaken(error)) return refuse({ code: "already-waiting" });
    throw error;
  }
}
