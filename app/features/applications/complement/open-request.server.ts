import type { Actor } from "~/domain/access/actor";
import type { Permission } from "~/domain/access/policy";
import type { Answers } from "~/domain/application/form/answers";
import { applicationsOfOwn } from "~/platform/access/application-scope.server";
import type { Db, Tx } from "~/platform/database/database.server";

/** Answers typed and not sent yet, by section. */
export type ComplementDraft = Readonly<Record<string, Answers>>;

/** The request that the actor's own application waits to answer; null when there is none. */
export async function findOpenRequest(
  db: Db | Tx,
  actor: Actor,
  { permission, number }: { permission: Permission; number: string },
) {
  const request = await db.complementRequest.findFirst({
    where: {
      answeredAt: null,
      cancelledAt: null,
      application: { number, status: "incomplete", ...applicationsOfOwn(actor, permission) },
    },
    select: {
      id: true,
      applicationId: true,
      askedAt: true,
      dueOn: true,
      message: true,
      subjects: true,
      fromStatus: true,
      draft: true,
      version: true,
      askedBy: { select: { id: true, email: true, disabledAt: true } },
    },
  });
  return request && { ...request, draft: request.draft as unknown as ComplementDraft };
}
