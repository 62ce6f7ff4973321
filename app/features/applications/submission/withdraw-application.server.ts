import type { Actor } from "~/domain/access/actor";
import { advance } from "~/domain/application/lifecycle";
import { instantInWords } from "~/domain/calendar/paris";
import { accept, refuse, type Result } from "~/domain/result";
import { applicationsOfOwn } from "~/platform/access/application-scope.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { moveApplication } from "~/platform/lifecycle/move-application.server";

export type WithdrawalRefusal =
  { readonly code: "not-found" } | { readonly code: "wrong-status" } | { readonly code: "changed-meanwhile" };

/** The association gives its application up, from a draft to the committee. Nothing is erased. */
export async function withdrawApplication(
  { db, now }: Ports,
  actor: Actor,
  { number, version, reason }: { number: string; version: number; reason: string },
): Promise<Result<undefined, WithdrawalRefusal>> {
  return db.$transaction(async (tx) => {
    const application = await tx.application.findFirst({
      where: { number, ...applicationsOfOwn(actor, "application.withdraw") },
      select: { id: true, status: true, title: true, submittedAt: true },
    });
    if (!application) return refuse({ code: "not-found" });
    const { id, status: from, title, submittedAt } = application;
    const next = advance(from, "withdraw");
    if (!next.ok) return refuse({ code: "wrong-status" });
    const at = now();
    const hasMoved = await moveApplication(tx, {
      id,
      version,
      step: "withdraw",
      from,
      to: next.value,
      at,
      takenById: actor.userId,
      reason,
    });
    if (!hasMoved) return refuse({ code: "changed-meanwhile" });
    await record(tx, {
      at,
      event: "application.withdrawn",
      actor,
      subject: { type: "application", id },
      facts: { from, to: next.value },
      applicationId: id,
      emails: [
        {
          kind: "application.withdrawn",
          dedupe: `${id}:${actor.userId}`,
          payload: {
            email: actor.email,
            number,
            title: title || "Projet sans titre",
            withdrawnAt: instantInWords(at),
            wasDeposited: submittedAt !== null,
            applicationPath: `/dossiers/${number}`,
          },
        },
      ],
    });
    return accept();
  });
}
