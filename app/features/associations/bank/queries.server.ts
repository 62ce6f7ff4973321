import { fullName, type Actor } from "~/domain/access/actor";
import { associationsFor, rolesFor } from "~/domain/access/policy";
import { groupedIban, maskedIban } from "~/domain/association/bank-account";
import { instantInWords } from "~/domain/calendar/paris";
import type { Prisma } from "~/generated/prisma/client.js";
import type { Ports } from "~/platform/ports.server";
import { mayAnotherMemberConfirm } from "./second-person.server";
import { notOf } from "./settle-bank-details.server";

export interface BankDetailsView {
  readonly id: string;
  /** In full only for who must compare it with the bank's paper. */
  readonly iban: string;
  readonly bic: string;
  readonly holder: string;
  readonly proposedBy: string;
  readonly proposedAt: string;
  readonly confirmedBy: string | null;
  readonly confirmedAt: string | null;
  readonly verifiedAt: string | null;
  readonly closedAt: string | null;
}

export interface BankView {
  readonly name: string;
  readonly current: BankDetailsView | null;
  readonly waiting: (BankDetailsView & { readonly isOwn: boolean; readonly isForMember: boolean }) | null;
  readonly past: readonly BankDetailsView[];
}

const person = { select: { firstName: true, lastName: true } } as const;
const select = {
  id: true,
  iban: true,
  bic: true,
  holder: true,
  proposedById: true,
  proposedAt: true,
  confirmedAt: true,
  verifiedAt: true,
  closedAt: true,
  proposedBy: person,
  confirmedBy: person,
} satisfies Prisma.BankDetailsSelect;

type Row = Prisma.BankDetailsGetPayload<{ select: typeof select }>;

/** The account of one of the actor's associations, the change that waits, and what came before. */
export async function findBank(
  { db, now }: Ports,
  actor: Actor,
  associationId: string,
): Promise<BankView | null> {
  if (!associationsFor(actor, "association.bank").includes(associationId)) return null;
  const association = await db.association.findUnique({
    where: { id: associationId },
    select: { name: true, bankDetails: { orderBy: { proposedAt: "desc" }, take: 20, select } },
  });
  if (!association) return null;
  const rows = association.bankDetails;
  const current = rows.find((row) => row.confirmedAt && !row.closedAt);
  const waiting = rows.find((row) => !row.confirmedAt && !row.closedAt);
  return {
    name: association.name,
    current: current ? toView(current, maskedIban) : null,
    waiting: waiting
      ? {
          ...toView(waiting, groupedIban),
          isOwn: waiting.proposedById === actor.userId,
          isForMember: await mayAnotherMemberConfirm(db, {
            associationId,
            proposedById: waiting.proposedById,
            at: now(),
          }),
        }
      : null,
    past: rows.filter(({ closedAt }) => closedAt !== null).map((row) => toView(row, maskedIban)),
  };
}

export interface BankToVerify extends BankDetailsView {
  readonly association: string;
  readonly siret: string;
  /** Who to call: those who manage the association. */
  readonly managers: readonly string[];
  readonly isConfirmed: boolean;
}

const pageSize = 50;

/** What waits for finance: changes of associations with one person, and changes that nobody called back about. */
export async function listBankToVerify({ db, now }: Ports, actor: Actor): Promise<BankToVerify[]> {
  if (rolesFor(actor, "bank.verify").length === 0) return [];
  const rows = await db.bankDetails.findMany({
    where: { closedAt: null, verifiedAt: null, ...notOf(actor) },
    orderBy: [{ proposedAt: "asc" }, { id: "asc" }],
    take: pageSize,
    select: {
      ...select,
      association: {
        select: {
          id: true,
          name: true,
          siret: true,
          members: {
            where: { endedAt: null, isHelper: false, mandates: { hasSome: ["owner", "signatory"] } },
            orderBy: { createdAt: "asc" },
            select: { userId: true, endsAt: true, user: { select: { firstName: true, lastName: true } } },
          },
        },
      },
    },
  });
  const at = now();
  return rows.flatMap(({ association, ...row }) => {
    const members = association.members.filter(({ endsAt }) => endsAt === null || endsAt > at);
    const isForMember = members.some(({ userId }) => userId !== row.proposedById);
    if (row.confirmedAt === null && isForMember) return [];
    return [
      {
        ...toView(row, groupedIban),
        association: association.name,
        siret: association.siret,
        managers: members.map(({ user }) => fullName(user)),
        isConfirmed: row.confirmedAt !== null,
      },
    ];
  });
}

function toView(row: Row, show: (iban: string) => string): BankDetailsView {
  return {
    id: row.id,
    iban: show(row.iban),
    bic: row.bic,
    holder: row.holder,
    proposedBy: fullName(row.proposedBy),
    proposedAt: instantInWords(row.proposedAt),
    confirmedBy: row.confirmedBy && fullName(row.confirmedBy),
    confirmedAt: row.confirmedAt && instantInWords(row.confirmedAt),
    verifiedAt: row.verifiedAt && instantInWords(row.verifiedAt),
    closedAt: row.closedAt && instantInWords(row.closedAt),
  };
}
