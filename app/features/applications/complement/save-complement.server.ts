import type { Actor } from "~/domain/access/actor";
import type { Answers } from "~/domain/application/form/answers";
import { openQuestions } from "~/domain/complement/subjects";
import { accept, refuse, type Result } from "~/domain/result";
import { inTransaction } from "~/platform/database/in-transaction.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { lockOwnApplication } from "../lock-application.server";
import { findOpenRequest } from "./open-request.server";

export type SaveComplementRefusal =
  | { readonly code: "not-found" }
  | { readonly code: "not-asked" }
  | { readonly code: "changed-meanwhile"; readonly version: number };

/**
 * Keeps the answers of one section for later: nothing of the dossier changes before they are sent. What was not
 * asked is passed over, whatever was posted.
 */
export async function saveComplement(
  { db, now }: Ports,
  actor: Actor,
  { number, code, version, answers }: { number: string; code: string; version: number; answers: Answers },
): Promise<Result<undefined, SaveComplementRefusal>> {
  return inTransaction<Result<undefined, SaveComplementRefusal>>(db, async (tx) => {
    await lockOwnApplication(tx, actor, { permission: "application.edit", number });
    const request = await findOpenRequest(tx, actor, { permission: "application.edit", number });
    if (!request) return refuse({ code: "not-found" });
    const open = openQuestions(request.subjects, code);
    if (open.length === 0) return refuse({ code: "not-asked" });
    const kept =
      open === "all"
        ? answers
        : Object.fromEntries(Object.entries(answers).filter(([name]) => open.includes(name)));
    const draft = { ...request.draft, [code]: kept };
    const { count } = await tx.complementRequest.updateMany({
      where: { id: request.id, version, answeredAt: null, cancelledAt: null },
      data: { draft: draft as object, version: { increment: 1 } },
    });
    if (count === 0) return refuse({ code: "changed-meanwhile", version: request.version });
    await record(tx, {
      at: now(),
      event: "complement.saved",
      actor,
      subject: { type: "complement", id: request.id },
      applicationId: request.applicationId,
      facts: { section: code },
    });
    return accept();
  });
}
