import type { Actor } from "~/domain/access/actor";
import { associationsFor } from "~/domain/access/policy";
import { callStateAt } from "~/domain/call/lifecycle";
import { accept, refuse, type Result } from "~/domain/result";
import { isTaken } from "~/platform/database/conflicts.server";
import type { Db, Tx } from "~/platform/database/database.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { callWindow } from "../call-window.server";
import { firstAnswers } from "./first-answers";
import { findKnownAssociation } from "./known-association.server";
import type { StartForm } from "./start-form.schema";

export type StartRefusal =
  | { readonly code: "association-not-found" }
  | { readonly code: "call-not-found" }
  | { readonly code: "call-closed" };

type Answer = Result<{ number: string }, StartRefusal>;

/**
 * Starts a draft with what the portal knows of the association. The same form sent again gives the same draft, so
 * that a double click makes one.
 */
export async function startApplication({ db, now }: Ports, actor: Actor, form: StartForm): Promise<Answer> {
  if (!associationsFor(actor, "application.start").includes(form.associationId)) {
    return refuse({ code: "association-not-found" });
  }
  const known = await findStarted(db, form);
  if (known) return accept({ number: known.number });
  try {
    return await db.$transaction((tx) => start(tx, now(), actor, form));
  } catch (error) {
    const started = isTaken(error) ? await findStarted(db, form) : null;
    if (started) return accept({ number: started.number });
    throw error;
  }
}

function findStarted(db: Db, { formKey, associationId }: StartForm) {
  return db.application.findFirst({ where: { formKey, associationId }, select: { number: true } });
}

async function start(
  tx: Tx,
  at: Date,
  actor: Actor,
  { formKey, call: slug, associationId }: StartForm,
): Promise<Answer> {
  // Held, so that a correction published meanwhile finds this dossier and takes it along.
  await tx.$queryRaw`SELECT id FROM calls WHERE slug = ${slug} FOR SHARE`;
  const call = await tx.call.findUnique({
    where: { slug },
    select: { id: true, currentVersionId: true, campaign: { select: { year: true } }, ...callWindow },
  });
  const state = call && callStateAt(call, at);
  if (!call || !call.currentVersionId || state === "draft") return refuse({ code: "call-not-found" });
  if (state !== "open") return refuse({ code: "call-closed" });
  const { association, representative } = await findKnownAssociation(tx, associationId, at);
  const [{ next }] = await tx.$queryRaw<[{ next: bigint }]>`SELECT nextval('application_numbers') AS next`;
  const number = `${call.campaign.year}-${String(next).padStart(5, "0")}`;
  const answers = firstAnswers(association, representative);
  const { id } = await tx.application.create({
    data: {
      number,
      formKey,
      callId: call.id,
      callVersionId: call.currentVersionId,
      associationId,
      createdById: actor.userId,
      createdAt: at,
      updatedAt: at,
      sections: {
        create: Object.entries(answers).map(([code, given]) => ({
          code,
          answers: given,
          updatedAt: at,
          updatedById: actor.userId,
        })),
      },
    },
    select: { id: true },
  });
  await record(tx, {
    at,
    event: "application.started",
    actor,
    subject: { type: "application", id },
    facts: { callId: call.id, associationId, number },
    applicationId: id,
  });
  return accept({ number });
}
