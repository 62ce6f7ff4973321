import type { Actor } from "~/domain/access/actor";
import { associationsFor } from "~/domain/access/policy";
import { isBlank, textOf, type Answers } from "~/domain/application/form/answers";
import type { AnswersBySection } from "~/domain/application/form/assemble-input";
import { sections } from "~/domain/application/sections";
import { callStateAt } from "~/domain/call/lifecycle";
import { accept, refuse, type Result } from "~/domain/result";
import { isTaken } from "~/platform/database/conflicts.server";
import type { Db, Tx } from "~/platform/database/database.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { holdDraft } from "../sections/find-draft.server";
import { projections } from "../sections/projections/index.server";
import { writeProjection } from "../sections/write-projection.server";
import { callWindow } from "../call-window.server";
import { firstAnswers } from "./first-answers";
import { findOfferedAnswers } from "./earlier-dossiers.server";
import { withCarried, type CarriedAnswers } from "../self-test/carry-answers";
import { findKnownAssociation } from "./known-association.server";
import type { StartForm } from "./start-form.schema";

export type StartRefusal =
  | { readonly code: "association-not-found" }
  | { readonly code: "call-not-found" }
  | { readonly code: "call-closed" }
  /** The dossier to begin from is not one of this association. */
  | { readonly code: "renewed-not-found" };

type Answer = Result<{ number: string }, StartRefusal>;

/**
 * Starts a draft with what the portal knows of the association, and with what the person answered to the self-test.
 * The same form sent again gives the same draft, so that a double click makes one.
 */
export async function startApplication(
  { db, now }: Ports,
  actor: Actor,
  form: StartForm,
  carried: CarriedAnswers = {},
): Promise<Answer> {
  if (!associationsFor(actor, "application.start").includes(form.associationId)) {
    return refuse({ code: "association-not-found" });
  }
  const known = await findStarted(db, form);
  if (known) return accept({ number: known.number });
  try {
    return await db.$transaction((tx) => start(tx, now(), actor, { ...form, carried }));
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
  { formKey, call: slug, associationId, renewed, carried }: StartForm & { carried: CarriedAnswers },
): Promise<Answer> {
  // Held, so that a correction published meanwhile finds this dossier and takes it along.
  await tx.$queryRaw`SELECT id FROM calls WHERE slug = ${slug} FOR SHARE`;
  const call = await tx.call.findUnique({
    where: { slug },
    select: {
      id: true,
      code: true,
      currentVersionId: true,
      campaign: { select: { year: true } },
      ...callWindow,
    },
  });
  const state = call && callStateAt(call, at);
  if (!call || !call.currentVersionId || state === "draft") return refuse({ code: "call-not-found" });
  if (state !== "open") return refuse({ code: "call-closed" });
  const { association, representative } = await findKnownAssociation(tx, associationId, at);
  const offered = await findOfferedAnswers(tx, { associationId, renewed: renewed || null, at });
  if (!offered) return refuse({ code: "renewed-not-found" });
  const [{ next }] = await tx.$queryRaw<[{ next: bigint }]>`SELECT nextval('application_numbers') AS next`;
  const number = `${call.campaign.year}-${String(next).padStart(5, "0")}`;
  const answers = withKnown(withCarried(offered.answers, carried), firstAnswers(association, representative));
  const { id } = await tx.application.create({
    data: {
      number,
      formKey,
      callId: call.id,
      callVersionId: call.currentVersionId,
      associationId,
      renewedFromId: offered.renewedFromId,
      title: textOf(answers.project ?? {}, "title").trim(),
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
  await projectAnswers(tx, actor, { number, answers, at });
  await record(tx, {
    at,
    event: "application.started",
    actor,
    subject: { type: "application", id },
    facts: { callId: call.id, associationId, number, renewedFromId: offered.renewedFromId },
    applicationId: id,
  });
  return accept({ number });
}

/** The directory and the mandates of today come before what an earlier dossier said. */
function withKnown(
  offered: AnswersBySection,
  known: Record<"association" | "people", Answers>,
): AnswersBySection {
  const today = Object.fromEntries(
    Object.entries(known.association).filter(([, answer]) => !isBlank(answer)),
  );
  return {
    ...offered,
    association: { ...known.association, ...offered.association, ...today },
    people: { ...offered.people, ...known.people },
  };
}

/** Lists and figures read rows: those of the answers that the draft begins with. */
async function projectAnswers(
  tx: Tx,
  actor: Actor,
  { number, answers, at }: { number: string; answers: AnswersBySection; at: Date },
): Promise<void> {
  const draft = await holdDraft(tx, actor, number);
  if (!draft) return;
  const target = { applicationId: draft.id, funderIds: draft.funderIds };
  for (const section of sections) {
    const given = answers[section.code];
    const project = projections[section.code];
    if (given && project) {
      await writeProjection(tx, draft.id, at, project(given, section.toInput(given, draft.call), target));
    }
  }
}
