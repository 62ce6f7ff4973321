import type { Actor } from "~/domain/access/actor";
import type { ApplicationStatus } from "~/domain/application/lifecycle";
import { toldStatus } from "~/domain/application/status-words";
import { callStateAt } from "~/domain/call/lifecycle";
import { applicationsOfOwn } from "~/platform/access/application-scope.server";
import type { Ports } from "~/platform/ports.server";
import { callWindow } from "../call-window.server";

export interface ApplicationCard {
  readonly number: string;
  readonly title: string;
  readonly association: string;
  readonly call: string;
  readonly status: ApplicationStatus;
  readonly closesAt: string;
  readonly isCallOpen: boolean;
  readonly submittedAt: string | null;
  readonly updatedAt: string;
}

export interface ApplicationPage {
  /** Still to send: drafts, and those that wait for a signature. */
  readonly toSend: readonly ApplicationCard[];
  readonly sent: readonly ApplicationCard[];
  readonly page: number;
  readonly pageCount: number;
}

const pageSize = 20;
const unsent = ["draft", "awaiting_certification"] as const;

/** The actor's dossiers: those to send first, by closing; then the others, the latest first, by pages of twenty. */
export async function listOwnApplications(
  { db, now }: Ports,
  actor: Actor,
  page: number,
): Promise<ApplicationPage> {
  const own = applicationsOfOwn(actor, "application.read");
  const select = {
    number: true,
    title: true,
    status: true,
    submittedAt: true,
    updatedAt: true,
    association: { select: { name: true } },
    call: { select: { title: true, ...callWindow } },
  } as const;
  const sentWhere = { ...own, status: { notIn: [...unsent] } };
  const [toSend, sent, count] = await Promise.all([
    db.application.findMany({
      where: { ...own, status: { in: [...unsent] } },
      orderBy: [{ call: { closesAt: "asc" } }, { number: "asc" }],
      take: 100,
      select,
    }),
    db.application.findMany({
      where: sentWhere,
      orderBy: [{ updatedAt: "desc" }, { number: "desc" }],
      skip: (page - 1) * pageSize,
      take: pageSize,
      select,
    }),
    db.application.count({ where: sentWhere }),
  ]);
  const at = now();
  const card = ({
    association,
    call,
    submittedAt,
    updatedAt,
    ...row
  }: (typeof sent)[number]): ApplicationCard => ({
    ...row,
    status: toldStatus(row.status),
    association: association.name,
    call: call.title,
    closesAt: call.closesAt.toISOString(),
    isCallOpen: callStateAt(call, at) === "open",
    submittedAt: submittedAt?.toISOString() ?? null,
    updatedAt: updatedAt.toISOString(),
  });
  return {
    toSend: toSend.map(card),
    sent: sent.map(card),
    page,
    pageCount: Math.max(1, Math.ceil(count / pageSize)),
  };
}
