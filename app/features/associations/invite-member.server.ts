import { fullName, type Actor } from "~/domain/access/actor";
import { associationsFor } from "~/domain/access/policy";
import { mandatesInWords } from "~/domain/association/mandate-words";
import { checkHelperUntil, helperMandates, type HelperFault } from "~/domain/association/helper-mandate";
import { addDays, dayInWords, parisDay, type Day } from "~/domain/calendar/paris";
import { accept, refuse, type Result } from "~/domain/result";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { livingMember } from "./living-member.server";
import type { InvitationForm } from "./invitation-form.schema";

export type InvitationRefusal =
  | { readonly code: "not-found" }
  | { readonly code: "already-member" }
  | { readonly code: "too-many" }
  | HelperFault;

export interface Invitation extends InvitationForm {
  readonly associationId: string;
  /** Last day of a helper's mandate, which is to edit and nothing else; null invites a member. */
  readonly helperUntil?: Day | null;
}

const validDays = 14;
/** Invitations that wait at once; more would make of the portal a way to write to strangers. */
const mostWaiting = 20;

/**
 * Invites a person by their address. Nobody learns whether it has an account: the same letter goes to all, and
 * the person accepts once signed in with that address.
 */
export async function inviteMember(
  { db, now }: Ports,
  actor: Actor,
  { associationId, email, mandates, helperUntil = null }: Invitation,
): Promise<Result<undefined, InvitationRefusal>> {
  if (!associationsFor(actor, "association.manage-members").includes(associationId)) {
    return refuse({ code: "not-found" });
  }
  const until = helperUntil === null ? accept() : checkHelperUntil(helperUntil, now());
  if (!until.ok) return until;
  const granted = helperUntil === null ? mandates : [...helperMandates];
  return db.$transaction(async (tx) => {
    const at = now();
    // Held, so that two invitations of one person at once make one.
    await tx.$queryRaw`SELECT id FROM associations WHERE id = ${associationId}::uuid FOR UPDATE`;
    const association = await tx.association.findUniqueOrThrow({
      where: { id: associationId },
      select: {
        name: true,
        members: { where: { ...livingMember(at), user: { email } }, select: { id: true } },
        invitations: {
          where: { acceptedAt: null, revokedAt: null, expiresAt: { gt: at } },
          select: { id: true, email: true },
        },
      },
    });
    if (association.members.length > 0) return refuse({ code: "already-member" });
    const earlier = association.invitations.filter((invitation) => invitation.email === email);
    if (association.invitations.length - earlier.length >= mostWaiting) return refuse({ code: "too-many" });
    await tx.membershipInvitation.updateMany({
      where: { id: { in: earlier.map(({ id }) => id) } },
      data: { revokedAt: at },
    });
    const expiresOn = addDays(parisDay(at), validDays);
    const { id } = await tx.membershipInvitation.create({
      data: {
        associationId,
        email,
        mandates: granted,
        helperUntil: helperUntil && new Date(`${helperUntil}T00:00:00Z`),
        invitedById: actor.userId,
        createdAt: at,
        expiresAt: new Date(`${addDays(expiresOn, 1)}T00:00:00Z`),
      },
      select: { id: true },
    });
    await record(tx, {
      at,
      event: "association.member-invited",
      actor,
      subject: { type: "association", id: associationId },
      facts: { invitationId: id, mandates: granted, helperUntil },
      emails: [
        {
          kind: "association.membership-invitation",
          dedupe: id,
          payload: {
            email,
            invitedBy: fullName(actor),
            association: association.name,
            mandates:
              helperUntil === null
                ? mandatesInWords(granted)
                : `aider à ${mandatesInWords(granted)}, sans les signer, jusqu’au ${dayInWords(helperUntil)}`,
            expiresOn: dayInWords(expiresOn),
          },
        },
      ],
    });
    return accept();
  });
}
