import type { Actor } from "~/domain/access/actor";
import { appealClock, silenceSentence } from "~/domain/appeal/answer-clock";
import { mayTake } from "~/domain/application/lifecycle";
import { trackedSteps, type TrackedDossier } from "~/domain/application/tracker";
import { turnOf, type Turn } from "~/domain/application/turn";
import { applicantStatusWords } from "~/domain/application/status-words";
import { dayInWords, parisDay, type Day } from "~/domain/calendar/paris";
import { callContentSchema } from "~/domain/call/content";
import { applicationsOfOwn } from "~/platform/access/application-scope.server";
import { clockOf } from "~/platform/lifecycle/running-clock.server";
import type { Ports } from "~/platform/ports.server";

export interface TrackerView {
  readonly steps: readonly {
    readonly label: string;
    readonly state: "done" | "current" | "upcoming";
    readonly at: string | null;
    /** In words. */
    readonly expectedOn: string | null;
  }[];
  readonly status: {
    readonly label: string;
    readonly tone: "neutral" | "info" | "success" | "warning" | "danger";
  };
  readonly turn: Turn;
  /** The request for a complement that waits for an answer. */
  readonly complement: { readonly message: string; readonly dueOn: string } | null;
  /** The day that the call announced for its answers, in words, once it is past and nothing was answered. */
  readonly lateSince: string | null;
  /** When silence becomes a refusal, in words; null once there is an answer. */
  readonly silenceOn: string | null;
  /** That day is past. */
  readonly isSilent: boolean;
  readonly hasAppeal: boolean;
  /** When silence rejects the appeal, in words; null once it is answered. */
  readonly appealSilence: string | null;
  readonly isDecisionPublished: boolean;
  readonly isDeposited: boolean;
  readonly mayWithdraw: boolean;
  readonly isReportAsked: boolean;
  readonly agreements: readonly {
    readonly awardId: string;
    readonly funder: string;
    /** Won on appeal, after the first act of the same funder. */
    readonly isSupplement: boolean;
  }[];
}

/** Follow-up of the actor's application once it was sent; null when there is none. */
export async function findTracker(
  { db, now }: Ports,
  actor: Actor,
  number: string,
): Promise<TrackerView | null> {
  const row = await db.application.findFirst({
    where: { number, ...applicationsOfOwn(actor, "application.read") },
    select: {
      status: true,
      submittedAt: true,
      callVersion: { select: { content: true } },
      steps: { orderBy: { takenAt: "asc" }, select: { toStatus: true, takenAt: true } },
      letters: { where: { sentAt: { not: null } }, take: 1, select: { id: true } },
      awards: {
        orderBy: [{ notifiedAt: "asc" }, { id: "asc" }],
        select: { id: true, status: true, funder: { select: { name: true } } },
      },
      report: { select: { id: true } },
      appeals: {
        orderBy: { filedAt: "desc" },
        take: 1,
        select: {
          target: true,
          filedAt: true,
          answeredAt: true,
          contestedStep: { select: { takenAt: true } },
        },
      },
      complements: {
        orderBy: { askedAt: "asc" },
        select: { message: true, askedAt: true, dueOn: true, answeredAt: true, cancelledAt: true },
      },
    },
  });
  if (!row) return null;
  const dayOf = (column: Date) => column.toISOString().slice(0, 10) as Day;
  const isDecisionPublished = row.letters.length > 0;
  const answer =
    row.submittedAt && mayTake("lapse-into-refusal", row.status) && !isDecisionPublished
      ? clockOf(row, now())
      : null;
  const silentOn = answer?.dueOn ?? null;
  const [appeal] = row.appeals;
  const clock = appeal && appealClock({ filedAt: appeal.filedAt, now: now() });
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
    appeal: appeal
      ? {
          target: appeal.target,
          contestedAt: appeal.contestedStep.takenAt,
          filedAt: appeal.filedAt,
          answeredAt: appeal.answeredAt,
          dueOn: clock!.dueOn,
        }
      : null,
    expected: announcedDates(row.callVersion.content, silentOn),
  };
  const complement = row.complements.find(({ answeredAt, cancelledAt }) => !answeredAt && !cancelledAt);
  const answersOn = dossier.expected?.answersOn ?? null;
  return {
    steps: trackedSteps(dossier).map((step) => ({
      ...step,
      at: step.at?.toISOString() ?? null,
      expectedOn: step.expectedOn ? dayInWords(step.expectedOn) : null,
    })),
    lateSince: silentOn && answersOn && answersOn < parisDay(now()) ? dayInWords(answersOn) : null,
    status: applicantStatusWords[row.status],
    turn: turnOf(dossier),
    complement: complement
      ? { message: complement.message, dueOn: dayInWords(dayOf(complement.dueOn)) }
      : null,
    silenceOn: silentOn && dayInWords(silentOn),
    isSilent: answer?.state === "late",
    hasAppeal: appeal !== undefined,
    appealSilence: clock && appeal.answeredAt === null ? silenceSentence(clock) : null,
    isDecisionPublished,
    isDeposited: row.submittedAt !== null,
    mayWithdraw: mayTake("withdraw", row.status),
    isReportAsked: dossier.isReportAsked,
    agreements: dossier.awards.map(({ id, funder }, index, awards) => ({
      awardId: id,
      funder,
      isSupplement: awards.slice(0, index).some((earlier) => earlier.funder === funder),
    })),
  };
}

/** What the call announces to everybody; without a day for its answers, the one on which silence would answer. */
function announcedDates(content: unknown, silentOn: Day | null): TrackedDossier["expected"] {
  const read = callContentSchema.safeParse(content);
  const { committeeOn = null, answersOn = null } = read.success ? read.data.dates : {};
  return { committeeOn: committeeOn as Day | null, answersOn: (answersOn as Day | null) ?? silentOn };
}
