import type { Actor } from "~/domain/access/actor";
import type { ReviewOpinion } from "~/domain/review/opinion-words";
import { heardBy } from "~/platform/access/hearing-scope.server";
import type { Ports } from "~/platform/ports.server";

export interface HeardOpinion {
  readonly id: string;
  readonly kind: string;
  readonly partner: string;
  readonly stance: ReviewOpinion | null;
  readonly body: string;
  readonly givenAt: Date;
}

/**
 * What partners outside the portal think of a dossier, for the members of the session who hear it: none for who is
 * recused, linked to the association, or not in the session. Invitations without an answer are not theirs to follow.
 */
export async function listHeardOpinions(
  { db }: Ports,
  actor: Actor,
  { sessionId, number }: { readonly sessionId: string; readonly number: string },
): Promise<readonly HeardOpinion[]> {
  const item = await db.agendaItem.findFirst({
    where: {
      AND: [heardBy(actor), { application: { number } }],
      sessionId,
      session: { members: { some: { userId: actor.userId } } },
    },
    select: {
      application: {
        select: {
          opinions: {
            where: { givenAt: { not: null }, revokedAt: null },
            orderBy: [{ givenAt: "asc" }, { id: "asc" }],
            select: { id: true, kind: true, partner: true, stance: true, body: true, givenAt: true },
          },
        },
      },
    },
  });
  return (item?.application.opinions ?? []).map(({ body, givenAt, ...opinion }) => ({
    ...opinion,
    body: body ?? "",
    givenAt: givenAt!,
  }));
}
