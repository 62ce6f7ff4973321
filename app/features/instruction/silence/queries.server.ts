import type { Actor } from "~/domain/access/actor";
import { mayTake, type ApplicationStatus } from "~/domain/application/lifecycle";
import type { AnswerClock } from "~/domain/review/answer-clock";
import { applicationsWithin } from "~/platform/access/application-scope.server";
import { clocked, clockOf, isTold, told } from "~/platform/lifecycle/running-clock.server";
import type { Ports } from "~/platform/ports.server";

export interface SilencePage {
  readonly number: string;
  readonly title: string;
  readonly status: ApplicationStatus;
  readonly version: number;
  readonly clock: AnswerClock;
  /** The two months are over, and nothing was answered. */
  readonly mayNote: boolean;
}

/** A dossier that was sent, and how its two months run. Null when the actor does not admit it. */
export async function findSilence(
  { db, now }: Ports,
  actor: Actor,
  number: string,
): Promise<SilencePage | null> {
  const row = await db.application.findFirst({
    where: {
      AND: [
        { number, submittedAt: { not: null }, call: { isPractice: false } },
        applicationsWithin(actor, "instruction.admit"),
      ],
    },
    select: { title: true, status: true, version: true, ...clocked, ...told },
  });
  if (!row) return null;
  const { title, status, version } = row;
  const clock = clockOf(row, now());
  const mayNote = clock.state === "late" && mayTake("lapse-into-refusal", status) && !isTold(row);
  return { number, title, status, version, clock, mayNote };
}
