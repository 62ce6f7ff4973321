import { parisDay, type Day } from "~/domain/calendar/paris";
import { accept, refuse, type Result } from "~/domain/result";
import type { ReviewOpinion } from "~/domain/review/opinion-words";
import { inTransaction } from "~/platform/database/in-transaction.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { hashOf } from "./token.server";

/** Why a link opens nothing. */
export type ClosedInvitation =
  { readonly code: "not-found" } | { readonly code: "over" } | { readonly code: "already-given" };

export interface OpenInvitation {
  readonly opinionId: string;
  readonly applicationId: string;
  readonly kind: string;
  readonly question: string;
  readonly dueOn: Day;
}

const shape = /^[\w-]{43}$/;

/** What the link opens today, without opening it: a mail scanner that follows it reads nothing of a dossier. */
export async function findInvitation(
  { db, now }: Ports,
  token: string,
): Promise<Result<OpenInvitation, ClosedInvitation>> {
  if (!shape.test(token)) return refuse({ code: "not-found" });
  const row = await db.opinion.findUnique({
    where: { tokenHash: hashOf(token) },
    select: {
      id: true,
      applicationId: true,
      kind: true,
      question: true,
      dueOn: true,
      givenAt: true,
      revokedAt: true,
    },
  });
  if (!row) return refuse({ code: "not-found" });
  if (row.givenAt) return refuse({ code: "already-given" });
  const dueOn = row.dueOn.toISOString().slice(0, 10) as Day;
  if (row.revokedAt || dueOn < parisDay(now())) return refuse({ code: "over" });
  const { id: opinionId, applicationId, kind, question } = row;
  return accept({ opinionId, applicationId, kind, question, dueOn });
}

/** The partner pressed the button: the dossier may be shown, and that it was opened is kept. */
export async function openInvitation(
  ports: Ports,
  token: string,
): Promise<Result<OpenInvitation, ClosedInvitation>> {
  const found = await findInvitation(ports, token);
  if (!found.ok) return found;
  const at = ports.now();
  const { opinionId, applicationId } = found.value;
  await ports.db.$transaction(async (tx) => {
    const { count } = await tx.opinion.updateMany({
      where: { id: opinionId, openedAt: null },
      data: { openedAt: at },
    });
    if (count === 0) return;
    const subject = { type: "opinion", id: opinionId };
    await record(tx, { at, event: "opinion.opened", actor: null, subject, applicationId });
  });
  return found;
}

/** Keeps the opinion, once. */
export async function giveOpinion(
  ports: Ports,
  token: string,
  { stance, body }: { stance: ReviewOpinion; body: string },
): Promise<Result<undefined, ClosedInvitation>> {
  const found = await findInvitation(ports, token);
  if (!found.ok) return found;
  const at = ports.now();
  const { opinionId, applicationId, kind } = found.value;
  return inTransaction<Result<undefined, ClosedInvitation>>(ports.db, async (tx) => {
    const { count } = await tx.opinion.updateMany({
      where: { id: opinionId, givenAt: null, revokedAt: null },
      data: { stance, body, givenAt: at },
    });
    if (count === 0) return refuse({ code: "already-given" });
    await record(tx, {
      at,
      event: "opinion.given",
      actor: null,
      subject: { type: "opinion", id: opinionId },
      applicationId,
      facts: { applicationId, kind, stance },
    });
    return accept();
  });
}
