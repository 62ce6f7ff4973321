import type { Actor } from "~/domain/access/actor";
import { sectionByCode } from "~/domain/application/sections";
import { messageFile } from "~/domain/attachment/document-words";
import { accept, refuse, type Result } from "~/domain/result";
import { applicationsOfOwn, applicationsWithin } from "~/platform/access/application-scope.server";
import { associationReaders } from "~/platform/access/association-readers.server";
import type { Tx } from "~/platform/database/database.server";
import { inTransaction } from "~/platform/database/in-transaction.server";
import { record, type EmailToSend } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import type { KeptUpload } from "~/platform/storage/receive-upload.server";
import { holdExchange, saidTwiceSince } from "./said-twice.server";
import { instructorsOf } from "./instructors-of.server";

export interface MessageToSend {
  readonly number: string;
  readonly body: string;
  /** Code of the section that the message speaks of; "" when none. */
  readonly about: string;
  /** A file that goes with it, under its key already. */
  readonly upload?: KeptUpload | undefined;
}

export type SendRefusal = { readonly code: "not-found" };
type Sent = Result<undefined, SendRefusal>;

/** An instructor writes to the association: its people are told that a message waits, never what it says. */
export function sendToAssociation(ports: Ports, actor: Actor, message: MessageToSend): Promise<Sent> {
  return inTransaction<Sent>(ports.db, async (tx) => {
    const application = await tx.application.findFirst({
      where: { AND: [{ number: message.number }, applicationsWithin(actor, "review.write")] },
      select: { id: true, associationId: true },
    });
    if (!application) return refuse({ code: "not-found" });
    const at = ports.now();
    const readers = await associationReaders(tx, application.associationId, at);
    const emails = (batch: string): EmailToSend[] =>
      readers.map(({ userId, email }) => ({
        kind: "message.from-service",
        payload: { email, number: message.number },
        dedupe: `${batch}:${userId}`,
      }));
    await keep(tx, actor, { at, applicationId: application.id, fromPortal: true, message, emails });
    return accept();
  });
}

/** A member writes to the service, once the dossier was sent: those who instruct it are told. */
export function sendToService(ports: Ports, actor: Actor, message: MessageToSend): Promise<Sent> {
  return inTransaction<Sent>(ports.db, async (tx) => {
    const application = await tx.application.findFirst({
      where: {
        number: message.number,
        submittedAt: { not: null },
        ...applicationsOfOwn(actor, "application.edit"),
      },
      select: { id: true },
    });
    if (!application) return refuse({ code: "not-found" });
    const at = ports.now();
    const agents = await instructorsOf(tx, application.id, at);
    const emails = (batch: string): EmailToSend[] =>
      agents.map(({ userId, email }) => ({
        kind: "message.from-association",
        payload: { email, number: message.number },
        dedupe: `${batch}:${userId}`,
      }));
    await keep(tx, actor, { at, applicationId: application.id, fromPortal: false, message, emails });
    return accept();
  });
}

interface Kept {
  readonly at: Date;
  readonly applicationId: string;
  readonly fromPortal: boolean;
  readonly message: MessageToSend;
  readonly emails: (batch: string) => EmailToSend[];
}

/**
 * One letter tells of all the messages that wait: the next one leaves once they were read. The same form sent twice is
 * one message.
 */
async function keep(tx: Tx, actor: Actor, { at, applicationId, fromPortal, message, emails }: Kept) {
  await holdExchange(tx, applicationId);
  const about = sectionByCode(message.about) ? message.about : "";
  const words = { applicationId, authorId: actor.userId, fromPortal, body: message.body, about };
  const files = message.upload ? { some: { sha256: message.upload.sha256 } } : { none: {} };
  if ((await tx.message.count({ where: { ...words, sentAt: { gt: saidTwiceSince(at) }, files } })) > 0)
    return;
  const waiting = await tx.message.findFirst({
    where: { applicationId, fromPortal, readAt: null },
    orderBy: { sentAt: "asc" },
    select: { id: true },
  });
  const { id } = await tx.message.create({
    data: { ...words, sentAt: at },
    select: { id: true },
  });
  if (message.upload) {
    await tx.attachment.create({
      data: {
        messageId: id,
        documentType: messageFile,
        ...message.upload,
        uploadedById: actor.userId,
        uploadedAt: at,
      },
      select: { id: true },
    });
  }
  await record(tx, {
    at,
    event: "message.sent",
    actor,
    subject: { type: "message", id },
    applicationId,
    facts: { applicationId, fromPortal, withFile: message.upload !== undefined },
    emails: emails(waiting?.id ?? id),
  });
}
