import type { Actor } from "~/domain/access/actor";
import { mayTake } from "~/domain/application/lifecycle";
import { trackedSteps, type TrackedDossier } from "~/domain/application/tracker";
import { turnOf, type Turn } from "~/domain/application/turn";
import { applicantStatusWords } from "~/domain/application/status-words";
import { addMonths, dayInWords, parisDay } from "~/domain/calendar/paris";
import { applicationsOfOwn } from "~/platform/access/application-scope.server";
import type { Ports } from "~/platform/ports.server";

export interface TrackerView {
  readonly steps: readonly {
    readonly label: string;
    readonly state: "done" | "current" | "upcoming";
    readonly at: string | null;
  }[];
  readonly status: {
    readonly label: string;
    readonly tone: "neutral" | "info" | "success" | "warning" | "danger";
  };
  readonly turn: Turn;
  /** The request for a complement that waits for an answer. */
  readonly complement: { readonly message: string; readonly dueOn: string } | null;
  /** When silence becomes a refusal, in words; null once there is an answer. */
  readonly silenceOn: string | null;
  readonly isDecisionPublished: boolean;
  readonly isDeposited: boolean;
  readonly mayWithdraw: boolean;
  readonly isReportAsked: boolean;
  readonly agreements: readonly { readonly awardId: string; readonly funder: string }[];
}

const waiting = [
  "submitted",
  "admissible",
  "in_review",
  "scored",
  "committee_pending",
  "adjourned",
  "reserve_list",
];

/** Follow-up of the actor's application once it was sent; null when there is none. */
export async function findTracker({ db }: Ports, actor: Actor, number: string): Promise<TrackerView | null> {
  const row = await db.application.findFirst({
    where: { number, ...applicationsOfOwn(actor, "application.read") },
    select: {
      status: true,
      submittedAt: true,
      steps: { orderBy: { takenAt: "asc" }, select: { toStatus: true, takenAt: true } },
      letters: { where: { sentAt: { not: null } }, take: 1, select: { id: true } },
      awards: { select: { id: true, status: true, funder: { select: { name: true } } } },
      report: { select: { id: true } },
      complements: {
        where: { answeredAt: null, cancelledAt: null },
        orderBy: { askedAt: "desc" },
        take: 1,
        select: { message: true, dueOn: true },
      },
    },
  });
  if (!row) return null;
  const isDecisionPublished = row.letters.length > 0;
  const dossier: TrackedDossier = {
    number,
    status: row.status,
    submittedAt: row.submittedAt,
    reachedAt: new Map(row.steps.map(({ toStatus, takenAt }) => [toStatus, takenAt])),
    isDecisionPublished,
    // Nothing of a decision is told before its letter.
    awards: (isDecisionPublished ? row.awards : []).map(({ id, status, funder }) => ({
      id,
      status,
      funder: funder.name,
    })),
    isReportAsked: row.report !== null,
  };
  const [complement] = row.complements;
  return {
    steps: trackedSteps(dossier).map((step) => ({ ...step, at: step.at?.toISOString() ?? null })),
    status: applicantStatusWords[row.status],
    turn: turnOf(dossier),
    complement: complement
      ? { message: complement.message, dueOn: dayInWords(parisDay(complement.dueOn)) }
      : null,
    silenceOn:
      row.submittedAt && waiting.includes(row.status)
        ? dayInWords(addMonths(parisDay(row.submittedAt), 2))
        : null,
    isDecisionPublished,
    isDeposited: row.submittedAt !== null,
    mayWithdraw: mayTake("withdraw", row.status),
    isReportAsked: dossier.isReportAsked,
    agreements: dossier.awards.map(({ id, funder }) => ({ awardId: id, funder })),
  };
}
