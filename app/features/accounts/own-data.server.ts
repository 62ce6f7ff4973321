import type { Actor } from "~/domain/access/actor";
import { toldStatus } from "~/domain/application/status-words";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";

/** Sections of a dossier that hold data of other people: they are the association's, not the person's. */
const aboutOthers = ["people", "bank"];

export interface OwnFile {
  readonly id: string;
  readonly fileName: string;
  readonly storageKey: string;
}

export interface OwnData {
  /** Everything but the files, for people and for programs. */
  readonly facts: Readonly<Record<string, unknown>>;
  readonly files: readonly OwnFile[];
}

/**
 * What the portal knows of one person, and nothing of anybody else: the account, its connections, mandates and roles;
 * what the person wrote, sent, signed, decided; the letters written to them; the trace of their acts.
 */
export async function readOwnData({ db, now }: Ports, actor: Actor): Promise<OwnData> {
  const { userId } = actor;
  const [account, dossiers, attachments, letters, acts] = await Promise.all([
    db.user.findUniqueOrThrow({ where: { id: userId }, select: accountFacts }),
    db.applicationSection.findMany({
      where: { updatedById: userId, code: { notIn: aboutOthers } },
      orderBy: [{ applicationId: "asc" }, { code: "asc" }],
      select: { code: true, answers: true, updatedAt: true, application: { select: { number: true } } },
    }),
    db.attachment.findMany({
      where: { uploadedById: userId, removedAt: null, scan: { in: ["clean", "not_configured"] } },
      orderBy: { id: "asc" },
      select: {
        id: true,
        fileName: true,
        documentType: true,
        sizeBytes: true,
        uploadedAt: true,
        storageKey: true,
        application: { select: { number: true } },
        message: { select: { application: { select: { number: true } } } },
      },
    }),
    db.outboxMessage.findMany({
      where: { recipient: actor.email },
      orderBy: { createdAt: "asc" },
      select: { kind: true, createdAt: true, sentAt: true },
    }),
    db.auditEntry.findMany({
      where: { actorId: userId },
      orderBy: { id: "asc" },
      select: { at: true, event: true, subjectType: true, subjectId: true },
    }),
  ]);
  await db.$transaction((tx) =>
    record(tx, {
      at: now(),
      event: "account.data-exported",
      actor,
      subject: { type: "user", id: userId },
      facts: { files: attachments.length },
    }),
  );
  return {
    facts: {
      exportedAt: now(),
      account: {
        ...account,
        applicationAsCreatedBy: account.applicationAsCreatedBy.map((one) => ({
          ...one,
          status: toldStatus(one.status),
        })),
      },
      answersLastSaved: dossiers.map(({ application, ...section }) => ({ ...application, ...section })),
      files: attachments.map(({ storageKey: _key, application, message, ...file }) => ({
        ...file,
        dossier: (application ?? message?.application)?.number ?? null,
      })),
      letters,
      acts,
    },
    files: attachments.map(({ id, fileName, storageKey }) => ({ id, fileName, storageKey })),
  };
}

/** The person's own row and what hangs on it; other people appear as bodies and numbers only. */
const accountFacts = {
  email: true,
  firstName: true,
  lastName: true,
  createdAt: true,
  emailVerifiedAt: true,
  passwordChangedAt: true,
  sessions: {
    select: { createdAt: true, lastSeenAt: true, expiresAt: true, revokedAt: true, userAgent: true },
  },
  memberships: {
    select: {
      mandates: true,
      position: true,
      createdAt: true,
      endsAt: true,
      endedAt: true,
      association: { select: { name: true, siret: true } },
    },
  },
  roleGrants: { select: { role: true, createdAt: true, endsAt: true, revokedAt: true } },
  applicationAsCreatedBy: { select: { number: true, title: true, status: true, createdAt: true } },
  submissionAsSubmittedBy: {
    select: { submittedAt: true, signatoryName: true, application: { select: { number: true } } },
  },
  messageAsAuthor: { select: { body: true, sentAt: true, application: { select: { number: true } } } },
  internalNoteAsAuthor: { select: { body: true, application: { select: { number: true } } } },
  reviewAsReviewer: {
    select: { opinion: true, completedAt: true, application: { select: { number: true } } },
  },
  voteAsUser: { select: { choice: true } },
  sessionMemberAsUser: {
    select: {
      mandate: true,
      college: true,
      gender: true,
      isEqualityReferent: true,
      session: { select: { title: true, scheduledAt: true } },
    },
  },
} as const;
