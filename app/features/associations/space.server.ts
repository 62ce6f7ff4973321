import type { Actor } from "~/domain/access/actor";
import type { ApplicationStatus } from "~/domain/application/lifecycle";
import { toldStatus } from "~/domain/application/status-words";
import { associationsFor } from "~/domain/access/policy";
import { instantInWords, parisDay, type Day } from "~/domain/calendar/paris";
import type { Ports } from "~/platform/ports.server";
import { livingMember } from "./living-member.server";

export interface AssociationSpace {
  readonly id: string;
  readonly name: string;
  readonly acronym: string | null;
  readonly siret: string;
  readonly rna: string | null;
  readonly legalForm: string;
  readonly createdOn: Day | null;
  readonly address: string;
  readonly identitySource: "directory" | "awaiting" | "declared";
  /** When the directory answered, in words. */
  readonly directoryAt: string | null;
  readonly isIdentityChecked: boolean;
  readonly memberCount: number;
  readonly helperCount: number;
  readonly requestCount: number;
  readonly documents: readonly { readonly documentType: string; readonly validUntil: Day | null }[];
  readonly bank: "none" | "waiting" | "held";
  readonly dossiers: readonly {
    readonly number: string;
    readonly title: string;
    readonly status: ApplicationStatus;
  }[];
  readonly dossierCount: number;
  /** Day in Paris, for what wears out. */
  readonly today: Day;
  /** Something was awarded and is not settled: a payment may come. */
  readonly expectsPayment: boolean;
  readonly may: {
    readonly edit: boolean;
    readonly manage: boolean;
    readonly bank: boolean;
    readonly start: boolean;
  };
}

const latest = 5;

/** One of the actor's associations, with what is there and what is missing. */
export async function findSpace(
  { db, now }: Ports,
  actor: Actor,
  associationId: string,
): Promise<AssociationSpace | null> {
  if (!associationsFor(actor, "association.read").includes(associationId)) return null;
  const association = await db.association.findUnique({
    where: { id: associationId },
    select: {
      id: true,
      name: true,
      acronym: true,
      siret: true,
      rna: true,
      legalForm: true,
      createdOn: true,
      addressLine: true,
      postcode: true,
      city: true,
      identitySource: true,
      directoryAt: true,
      identityCheckedAt: true,
      members: { where: livingMember(now()), select: { isHelper: true } },
      attachments: {
        where: { removedAt: null, scan: { not: "infected" } },
        orderBy: { uploadedAt: "desc" },
        take: 100,
        select: { documentType: true, validUntil: true },
      },
      bankDetails: { where: { closedAt: null }, select: { confirmedAt: true } },
      applications: {
        orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
        take: latest,
        select: { number: true, title: true, status: true },
      },
      _count: { select: { applications: true, joinRequests: { where: { settledAt: null } } } },
    },
  });
  if (!association) return null;
  const awaited = await db.award.count({
    where: { application: { associationId }, status: { notIn: ["settled", "cancelled", "recovered"] } },
  });
  const holds = (permission: Parameters<typeof associationsFor>[1]) =>
    associationsFor(actor, permission).includes(associationId);
  const { createdOn, addressLine, postcode, city, directoryAt, identityCheckedAt, ...rest } = association;
  const { members, attachments, bankDetails, applications, _count, ...identity } = rest;
  return {
    ...identity,
    createdOn: createdOn && dayOf(createdOn),
    address: [addressLine, `${postcode} ${city}`.trim()].filter(Boolean).join(", "),
    directoryAt: directoryAt && instantInWords(directoryAt),
    isIdentityChecked: identityCheckedAt !== null,
    memberCount: members.filter(({ isHelper }) => !isHelper).length,
    helperCount: members.filter(({ isHelper }) => isHelper).length,
    requestCount: holds("association.manage-members") ? _count.joinRequests : 0,
    documents: attachments.map(({ documentType, validUntil }) => ({
      documentType,
      validUntil: validUntil && dayOf(validUntil),
    })),
    bank: bankDetails.some(({ confirmedAt }) => confirmedAt)
      ? "held"
      : bankDetails.length > 0
        ? "waiting"
        : "none",
    dossiers: applications.map((dossier) => ({ ...dossier, status: toldStatus(dossier.status) })),
    dossierCount: _count.applications,
    today: parisDay(now()),
    expectsPayment: awaited > 0,
    may: {
      edit: holds("association.edit"),
      manage: holds("association.manage-members"),
      bank: holds("association.bank"),
      start: holds("application.start"),
    },
  };
}

function dayOf(date: Date): Day {
  return date.toISOString().slice(0, 10) as Day;
}
