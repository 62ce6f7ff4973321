import type { Actor } from "~/domain/access/actor";
import { rolesFor } from "~/domain/access/policy";
import { accept, refuse, type Result } from "~/domain/result";
import { anyOf } from "~/platform/access/any-of.server";
import type { CommitteeSessionStatus } from "~/generated/prisma/enums.js";
import type { Tx } from "~/platform/database/database.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { inTransaction } from "~/platform/database/in-transaction.server";
import { draftLetters } from "./draft-letters.server";

export type PreparePublicationRefusal =
  | { readonly code: "not-found" }
  | { readonly code: "session-open"; readonly status: CommitteeSessionStatus }
  | { readonly code: "nothing-to-publish" }
  | { readonly code: "already-prepared" };

/**
 * Writes the letters of a closed session, for another agent to approve. A dossier that was adjourned gets none,
 * nor does one whose letter another publication holds.
 */
export async function preparePublication(
  { db, now }: Ports,
  actor: Actor,
  { sessionId }: { sessionId: string },
): Promise<Result<{ publicationId: string; letters: number }, PreparePublicationRefusal>> {
  const at = now();
  return inTransaction(db, async (tx) => {
    await tx.$queryRaw`SELECT id FROM committee_sessions WHERE id = ${sessionId}::uuid FOR UPDATE`;
    const session = await findSession(tx, actor, sessionId);
    if (!session) return refuse({ code: "not-found" });
    if (session.status !== "closed" && session.status !== "minutes_approved")
      return refuse({ code: "session-open", status: session.status });
    if (session.publications.length > 0) return refuse({ code: "already-prepared" });
    const letters = await draftLetters(tx, sessionId);
    if (letters.length === 0) return refuse({ code: "nothing-to-publish" });

    const { id } = await tx.publication.create({
      data: {
        sessionId,
        preparedById: actor.userId,
        preparedAt: at,
        letters: {
          create: letters.map(({ applicationId, decisionId, body, template }) => ({
            applicationId,
            decisionId,
            body,
            template,
          })),
        },
      },
      select: { id: true },
    });
    await record(tx, {
      at,
      event: "publication.prepared",
      actor,
      subject: { type: "publication", id },
      facts: { sessionId, decisionIds: letters.map(({ decisionId }) => decisionId) },
    });
    return accept({ publicationId: id, letters: letters.length });
  });
}

function findSession(tx: Tx, actor: Actor, sessionId: string) {
  return tx.committeeSession.findFirst({
    where: {
      id: sessionId,
      ...anyOf(
        rolesFor(actor, "publication.prepare").map(({ pillarId }) =>
          pillarId === null ? {} : { call: { pillarId } },
        ),
      ),
    },
    select: {
      status: true,
      publications: { where: { cancelledAt: null, approvedAt: null }, select: { id: true } },
    },
  });
}
