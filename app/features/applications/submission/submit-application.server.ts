import type { Actor } from "~/domain/access/actor";
import { advance } from "~/domain/application/lifecycle";
import { callStateAt } from "~/domain/call/lifecycle";
import { accept, refuse, type Result } from "~/domain/result";
import { isDepositAllowed, readDepositPolicy } from "~/domain/submission/deposit-policy";
import type { Db, Tx } from "~/platform/database/database.server";
import { isTaken, violates } from "~/platform/database/conflicts.server";
import type { Ports } from "~/platform/ports.server";
import { callWindow } from "../call-window.server";
import type { Deposit, SubmissionRefusal } from "./deposit";
import { freezeDeposit } from "./freeze-deposit.server";
import { lockOwnApplication } from "../lock-application.server";
import { moveApplication } from "~/platform/lifecycle/move-application.server";
import { recordDeposit } from "./record-deposit.server";
import { readShownDossier } from "./shown-dossier.server";
import { signedDossier } from "./signed-dossier.server";

type Answer = Result<{ number: string }, SubmissionRefusal>;

/**
 * Deposits the dossier as its signatory saw it: frozen, judged, receipted, once.
 *
 * The dossier is held from the first line, so that of several sendings at once one deposits and the others see it.
 * The instant of the deposit is the server's, read while holding the dossier; the window of the call is checked
 * here, and again by the database (`submissions_arrive_in_the_window`). The same form sent again gives the same
 * receipt, even after the closing.
 */
export async function submitApplication({ db, now }: Ports, actor: Actor, deposit: Deposit): Promise<Answer> {
  try {
    return await db.$transaction((tx) => submit(tx, now, actor, deposit));
  } catch (error) {
    if (violates(error, "submissions_arrive_in_the_window")) return refuse({ code: "call-closed" });
    if (isTaken(error)) return sameForm(db, deposit);
    throw error;
  }
}

async function submit(tx: Tx, now: () => Date, actor: Actor, deposit: Deposit): Promise<Answer> {
  const { number, formKey, shown, declarations, signatory } = deposit;
  const id = await lockOwnApplication(tx, actor, { permission: "application.submit", number });
  if (id === null) return refuse({ code: "not-found" });
  const at = now();
  const application = await tx.application.findUniqueOrThrow({
    where: { id },
    select: {
      status: true,
      version: true,
      title: true,
      association: { select: { name: true } },
      call: { select: { title: true, isPractice: true, ...callWindow } },
      callVersionId: true,
      callVersion: { select: { form: true } },
      submissions: { where: { formKey }, select: { id: true } },
    },
  });
  if (application.submissions.length > 0) return accept({ number });
  const { status: from, version, call, callVersionId } = application;
  const next = advance(from, "submit");
  if (!next.ok) return refuse({ code: from === "withdrawn" ? "wrong-status" : "already-submitted" });
  if (callStateAt(call, at) !== "open") return refuse({ code: "call-closed" });

  const dossier = await readShownDossier(tx, id);
  if (dossier.fingerprint !== shown) return refuse({ code: "changed-meanwhile" });
  const { input, files } = dossier;
  const signed = await signedDossier(tx, { input, callVersionId }, { at, declarations, signatory });
  if (!signed.ok) return signed;
  const { verdict } = signed.value;
  if (!isDepositAllowed(verdict.overall, readDepositPolicy(application.callVersion.form))) {
    return refuse({ code: "not-eligible" });
  }

  const moved = { id, version, step: "submit", from, to: next.value, at, submittedAt: at } as const;
  if (!(await moveApplication(tx, { ...moved, takenById: actor.userId }))) {
    return refuse({ code: "changed-meanwhile" });
  }
  const frozen = await freezeDeposit(tx, actor, {
    ...signed.value,
    applicationId: id,
    callVersionId,
    at,
    formKey,
    files,
    declarations,
    signatory,
  });
  await recordDeposit(tx, actor, {
    at,
    applicationId: id,
    number,
    title: application.title || "Projet sans titre",
    association: application.association.name,
    call: call.title,
    isPractice: call.isPractice,
    from,
    to: next.value,
    overall: verdict.overall,
    fileCount: files.length,
    ...frozen,
  });
  return accept({ number });
}

/** The key of the form is already in the book: this dossier's own deposit, or a key that was reused. */
async function sameForm(db: Db, { number, formKey }: Deposit): Promise<Answer> {
  const known = await db.submission.findFirst({
    where: { formKey, application: { number } },
    select: { id: true },
  });
  return known ? accept({ number }) : refuse({ code: "changed-meanwhile" });
}
