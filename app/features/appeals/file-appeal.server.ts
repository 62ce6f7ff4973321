import type { Actor } from "~/domain/access/actor";
import { firstLastDay } from "~/domain/appeal/contestable";
import { advance } from "~/domain/application/lifecycle";
import { accept, refuse, type Result } from "~/domain/result";
import { applicationsOfOwn } from "~/platform/access/application-scope.server";
import { isTaken } from "~/platform/database/conflicts.server";
import type { Db, Tx } from "~/platform/database/database.server";
import { inTransaction } from "~/platform/database/in-transaction.server";
import { moveApplication } from "~/platform/lifecycle/move-application.server";
import type { Ports } from "~/platform/ports.server";
import type { AppealToFile } from "./appeal-to-file.server";
import { everyLine } from "./appeal-forms.schema";
import { keepAppeal } from "./keep-appeal.server";
import { holdAppealed } from "./hold-appealed.server";
import { appealable, groundOf } from "./appealable.server";

export type FileAppealRefusal =
  | { readonly code: "not-found" }
  | { readonly code: "nothing-to-contest" }
  | { readonly code: "unknown-line" }
  | { readonly code: "changed-meanwhile" };

type Answer = Result<undefined, FileAppealRefusal>;

/**
 * A signatory contests what was decided on the dossier, once for each decision. What comes after the time limit is
 * recorded all the same, and said to be late: who answers may still look at it. A decision told puts the dossier under
 * appeal; an inadmissible one stays so until it is admitted.
 */
export async function fileAppeal({ db, now }: Ports, actor: Actor, appeal: AppealToFile): Promise<Answer> {
  try {
    return await inTransaction<Answer>(db, (tx) => file(tx, now, actor, appeal));
  } catch (error) {
    if (!isTaken(error)) throw error;
    return (await isFiled(db, appeal)) ? accept() : refuse({ code: "nothing-to-contest" });
  }
}

async function file(tx: Tx, now: () => Date, actor: Actor, sent: AppealToFile): Promise<Answer> {
  const { number, contested } = sent;
  const scope = { number, ...applicationsOfOwn(actor, "appeal.file") };
  const own = await tx.application.findFirst({ where: scope, select: { id: true } });
  if (!own) return refuse({ code: "not-found" });
  await holdAppealed(tx, number);
  if (await isFiled(tx, sent)) return accept();
  const at = now();
  const application = await tx.application.findUniqueOrThrow({
    where: { id: own.id },
    select: { version: true, associationId: true, ...appealable },
  });
  const ground = groundOf(application);
  if (!ground) return refuse({ code: "nothing-to-contest" });
  const { target } = ground;
  const lines =
    contested === everyLine ? ground.lines : ground.lines.filter(({ funderId }) => funderId === contested);
  if (target !== "inadmissibility" && lines.length === 0) return refuse({ code: "unknown-line" });
  const lastDay = firstLastDay(lines) ?? ground.lastDay;

  const { id: applicationId, status: from, version } = { ...own, ...application };
  if (target !== "inadmissibility") {
    const next = advance(from, "appeal");
    if (!next.ok) return refuse({ code: "nothing-to-contest" });
    const move = { id: applicationId, version, step: "appeal", from, to: next.value, at } as const;
    if (!(await moveApplication(tx, { ...move, takenById: actor.userId })))
      return refuse({ code: "changed-meanwhile" });
  }
  await keepAppeal(tx, actor, {
    at,
    applicationId,
    associationId: application.associationId,
    ground,
    lines,
    lastDay,
    sent,
  });
  return accept();
}

/** The form was sent already, and filed the appeal of this very dossier. */
async function isFiled(db: Db | Tx, { number, formKey }: AppealToFile): Promise<boolean> {
  return (await db.appeal.count({ where: { formKey, application: { number } } })) > 0;
}
