import type { Actor } from "~/domain/access/actor";
import { addDays, dayInWords, parisDay, type Day } from "~/domain/calendar/paris";
import type { OpinionKind } from "~/domain/opinion/kinds";
import { accept, refuse, type Result } from "~/domain/result";
import { applicationsWithin } from "~/platform/access/application-scope.server";
import { inTransaction } from "~/platform/database/in-transaction.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { hashOf, newToken } from "./token.server";

export type InviteRefusal =
  | { readonly code: "not-found" }
  | { readonly code: "already-invited" }
  | { readonly code: "wrong-day"; readonly latest: Day };

export interface Invitation {
  readonly number: string;
  readonly kind: OpinionKind;
  readonly partner: string;
  readonly email: string;
  readonly question: string;
  readonly dueOn: Day;
}

const mostDays = 60;

/** Asks a partner outside the portal what they think: one dossier, until one day, by a link that only they receive. */
export async function inviteOpinion(
  { db, now }: Ports,
  actor: Actor,
  { number, kind, partner, email, question, dueOn }: Invitation,
): Promise<Result<undefined, InviteRefusal>> {
  const at = now();
  const token = newToken();
  return inTransaction<Result<undefined, InviteRefusal>>(db, async (tx) => {
    const application = await tx.application.findFirst({
      where: { AND: [{ number }, applicationsWithin(actor, "review.write")] },
      select: { id: true },
    });
    if (!application) return refuse({ code: "not-found" });
    const today = parisDay(at);
    const latest = addDays(today, mostDays);
    if (dueOn < today || dueOn > latest) return refuse({ code: "wrong-day", latest });
    const { id: applicationId } = application;
    await tx.$executeRaw`SELECT FROM applications WHERE id = ${applicationId}::uuid FOR NO KEY UPDATE`;
    const live = { applicationId, email, kind, revokedAt: null, givenAt: null };
    if ((await tx.opinion.count({ where: { ...live, dueOn: { gte: new Date(today) } } })) > 0)
      return refuse({ code: "already-invited" });
    const { id } = await tx.opinion.create({
      data: {
        applicationId,
        kind,
        partner,
        email,
        question,
        tokenHash: hashOf(token),
        invitedById: actor.userId,
        invitedAt: at,
        dueOn: new Date(dueOn),
      },
      select: { id: true },
    });
    await record(tx, {
      at,
      event: "opinion.invited",
      actor,
      subject: { type: "opinion", id },
      applicationId,
      facts: { applicationId, kind, dueOn },
      emails: [
        {
          kind: "opinion.invited",
          payload: { email, token, dueOn: dayInWords(dueOn) },
          dedupe: id,
        },
      ],
    });
    return accept();
  });
}

/** Takes the invitation back: its link opens nothing any more. An opinion already given stays. */
export async function revokeInvitation(
  { db, now }: Ports,
  actor: Actor,
  { number, opinionId }: { number: string; opinionId: string },
): Promise<Result<undefined, { readonly code: "not-found" }>> {
  const at = now();
  return inTransaction<Result<undefined, { readonly code: "not-found" }>>(db, async (tx) => {
    const application = { AND: [{ number }, applicationsWithin(actor, "review.write")] };
    const { count } = await tx.opinion.updateMany({
      where: { id: opinionId, givenAt: null, revokedAt: null, application },
      data: { revokedAt: at },
    });
    if (count === 0) return refuse({ code: "not-found" });
    await record(tx, {
      at,
      event: "opinion.revoked",
      actor,
      subject: { type: "opinion", id: opinionId },
      facts: {},
    });
    return accept();
  });
}
