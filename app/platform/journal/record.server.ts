import type { EmailKind, EmailPayload } from "~emails/index";
import type { Membership } from "~/domain/access/actor";
import type { Tx } from "~/platform/database/database.server";
import { requestId } from "~/platform/http/request-scope.server";
import { enqueue } from "~/platform/outbox/enqueue.server";
import type { Prisma } from "~/generated/prisma/client.js";

export type JsonObject = Prisma.InputJsonObject;

/** A letter to write with the change that causes it. */
export type EmailToSend = {
  [Kind in EmailKind]: {
    readonly kind: Kind;
    readonly payload: EmailPayload<Kind>;
    /** Unique for this kind by event and recipient, `${applicationId}:${userId}`: a second one is passed over. */
    readonly dedupe: string;
    /** The entry's, unless another is named here. */
    readonly applicationId?: string;
  };
}[EmailKind];

export interface JournalEntry {
  readonly at: Date;
  /** Past fact, `application.submitted`. */
  readonly event: string;
  /** Null when the portal acted by itself, or nobody was signed in. */
  readonly actor: { readonly userId: string; readonly memberships?: readonly Membership[] } | null;
  readonly subject: { readonly type: string; readonly id: string };
  /** Identifiers, amounts, statuses; never words about or by a person. */
  readonly facts?: JsonObject;
  /** That of the request under way, unless another is named here. */
  readonly requestId?: string;
  readonly applicationId?: string;
  readonly emails?: readonly EmailToSend[];
}

/**
 * Writes the audit line of a change and its letters, in the transaction of the change: they exist if it is
 * committed and only then. The worker hears of the letters at the commit.
 *
 * @throws {RangeError} when a letter would not go to exactly one address
 * @throws {z.ZodError} when a payload is not one of its letter
 */
export async function record(tx: Tx, entry: JournalEntry): Promise<void> {
  await tx.auditEntry.create({
    data: {
      at: entry.at,
      event: entry.event,
      actorId: entry.actor?.userId ?? null,
      subjectType: entry.subject.type,
      subjectId: entry.subject.id,
      facts: { ...entry.facts, ...(await onBehalfOf(tx, entry)) },
      requestId: entry.requestId ?? requestId() ?? null,
    },
    select: { id: true },
  });
  const letters = (entry.emails ?? []).map((email) => ({ applicationId: entry.applicationId, ...email }));
  await enqueue(tx, entry.at, letters);
}

/** The association for which a helper acts: its members can read what was done for them. */
async function onBehalfOf(tx: Tx, { actor, subject, applicationId }: JournalEntry): Promise<JsonObject> {
  const helped = (actor?.memberships ?? []).filter(({ isHelper }) => isHelper === true);
  if (helped.length === 0) return {};
  const dossier = applicationId ?? (subject.type === "application" ? subject.id : null);
  const associationId = dossier
    ? (await tx.application.findUnique({ where: { id: dossier }, select: { associationId: true } }))
        ?.associationId
    : subject.type === "association" && subject.id;
  return helped.some((membership) => membership.associationId === associationId)
    ? { onBehalfOf: associationId as string }
    : {};
}
