import { fullName, type Actor } from "~/domain/access/actor";
import { advance } from "~/domain/application/lifecycle";
import { callStateAt } from "~/domain/call/lifecycle";
import { instantInWords } from "~/domain/calendar/paris";
import { accept, refuse, type Result } from "~/domain/result";
import { applicationsOfOwn } from "~/platform/access/application-scope.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { activeMembers } from "./active-members.server";
import { moveApplication } from "~/platform/lifecycle/move-application.server";
import { callWindow } from "../call-window.server";

export type CertificationRequestRefusal =
  | { readonly code: "not-found" }
  | { readonly code: "wrong-status" }
  | { readonly code: "call-closed" }
  | { readonly code: "no-signatory" }
  | { readonly code: "changed-meanwhile" };

/** Whoever prepared the dossier hands it to the signatories; until one answers, it is no longer edited. */
export async function requestCertification(
  { db, now }: Ports,
  actor: Actor,
  { number }: { number: string },
): Promise<Result<{ asked: number }, CertificationRequestRefusal>> {
  return db.$transaction(async (tx) => {
    const application = await tx.application.findFirst({
      where: { number, ...applicationsOfOwn(actor, "application.edit") },
      select: {
        id: true,
        status: true,
        version: true,
        title: true,
        association: { select: { id: true, name: true } },
        call: { select: callWindow },
      },
    });
    if (!application) return refuse({ code: "not-found" });
    const { id, status: from, version, title, association, call } = application;
    const next = advance(from, "request-certification");
    if (!next.ok) return refuse({ code: "wrong-status" });
    const at = now();
    if (callStateAt(call, at) !== "open") return refuse({ code: "call-closed" });
    const signatories = await activeMembers(tx, { associationId: association.id, mandate: "signatory", at });
    if (signatories.length === 0) return refuse({ code: "no-signatory" });
    const moved = { id, version, step: "request-certification", from, to: next.value, at } as const;
    if (!(await moveApplication(tx, { ...moved, takenById: actor.userId }))) {
      return refuse({ code: "changed-meanwhile" });
    }
    await record(tx, {
      at,
      event: "application.certification-requested",
      actor,
      subject: { type: "application", id },
      facts: { from, to: next.value, signatories: signatories.map(({ userId }) => userId) },
      applicationId: id,
      emails: signatories.map(({ userId, email }) => ({
        kind: "application.certification-requested" as const,
        dedupe: `${id}:${version}:${userId}`,
        payload: {
          email,
          askedBy: fullName(actor),
          number,
          title: title || "Projet sans titre",
          association: association.name,
          closesAt: instantInWords(call.closesAt),
          submissionPath: `/dossiers/${number}/envoi`,
        },
      })),
    });
    return accept({ asked: signatories.length });
  });
}
