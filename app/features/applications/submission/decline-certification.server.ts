import { fullName, type Actor } from "~/domain/access/actor";
import { advance } from "~/domain/application/lifecycle";
import { accept, refuse, type Result } from "~/domain/result";
import { applicationsOfOwn } from "~/platform/access/application-scope.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { moveApplication } from "~/platform/lifecycle/move-application.server";

export type CertificationDeclineRefusal =
  { readonly code: "not-found" } | { readonly code: "wrong-status" } | { readonly code: "changed-meanwhile" };

/** The signatory hands the dossier back with what is to be mended; it can be edited again. */
export async function declineCertification(
  { db, now }: Ports,
  actor: Actor,
  { number, reason }: { number: string; reason: string },
): Promise<Result<undefined, CertificationDeclineRefusal>> {
  return db.$transaction(async (tx) => {
    const application = await tx.application.findFirst({
      where: { number, ...applicationsOfOwn(actor, "application.submit") },
      select: {
        id: true,
        status: true,
        version: true,
        title: true,
        steps: {
          where: { step: "request-certification" },
          orderBy: [{ takenAt: "desc" }, { id: "desc" }],
          take: 1,
          select: { takenBy: { select: { id: true, email: true, disabledAt: true } } },
        },
      },
    });
    if (!application) return refuse({ code: "not-found" });
    const { id, status: from, version, title, steps } = application;
    const next = advance(from, "decline-certification");
    if (!next.ok) return refuse({ code: "wrong-status" });
    const at = now();
    const moved = { id, version, step: "decline-certification", from, to: next.value, at, reason } as const;
    if (!(await moveApplication(tx, { ...moved, takenById: actor.userId }))) {
      return refuse({ code: "changed-meanwhile" });
    }
    const asker = steps[0]?.takenBy;
    await record(tx, {
      at,
      event: "application.certification-declined",
      actor,
      subject: { type: "application", id },
      facts: { from, to: next.value },
      applicationId: id,
      emails:
        asker && asker.disabledAt === null
          ? [
              {
                kind: "application.certification-declined",
                dedupe: `${id}:${version}:${asker.id}`,
                payload: {
                  email: asker.email,
                  declinedBy: fullName(actor),
                  number,
                  title: title || "Projet sans titre",
                  reason,
                  applicationPath: `/dossiers/${number}`,
                },
              },
            ]
          : [],
    });
    return accept();
  });
}
