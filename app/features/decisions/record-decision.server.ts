import type { Actor } from "~/domain/access/actor";
import type { DecisionOutcome } from "~/domain/committee/lifecycle";
import { type AppealLineRefusal, checkAppealDecision } from "~/domain/appeal/decided-lines";
import {
  amountGranted,
  checkDecision,
  overallOutcome,
  type DecisionRefusal,
} from "~/domain/decision/decision-lines";
import type { Ground } from "~/domain/decision/grounds";
import { type Cents, cents, noCents } from "~/domain/money/cents";
import { accept, refuse, type Result } from "~/domain/result";
import { centsToRow } from "~/platform/database/cents.server";
import { isTaken } from "~/platform/database/conflicts.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { inTransaction } from "~/platform/database/in-transaction.server";
import { findDecisionGround } from "./decision-ground.server";
import { drawOnEnvelopes } from "./envelopes.server";

export interface DecisionInput {
  readonly sessionId: string;
  readonly number: string;
  readonly reason: string;
  /** Where the sentences of the reason that were ticked come from. */
  readonly grounds?: readonly Ground[];
  readonly lines: readonly {
    readonly funderId: string;
    readonly outcome: DecisionOutcome;
    readonly amount: Cents;
    readonly conditions: string;
  }[];
}

export type RecordDecisionRefusal =
  | { readonly code: "not-found" }
  | { readonly code: "not-in-session" }
  | { readonly code: "no-quorum"; readonly present: number; readonly quorum: number }
  | { readonly code: "already-decided" }
  | { readonly code: "envelope-exceeded"; readonly funderId: string; readonly left: Cents }
  | DecisionRefusal
  | AppealLineRefusal;

/**
 * The secretary, or the chair when the secretary has left the room, records what the committee decides on one
 * dossier, funder by funder, each on one envelope. The envelopes move in the same transaction and can never be
 * exceeded; the applicant learns nothing yet. On appeal they give what is more than before. Without the quorum a dossier can only be adjourned, by all its funders.
 */
export async function recordDecision(
  { db, now }: Ports,
  actor: Actor,
  { sessionId, number, reason, grounds = [], lines }: DecisionInput,
): Promise<Result<{ decisionId: string }, RecordDecisionRefusal>> {
  const at = now();
  try {
    return await inTransaction(db, async (tx) => {
      const ground = await findDecisionGround(tx, actor, { sessionId, number });
      if (!ground) return refuse({ code: "not-found" });
      if (ground.status !== "in_session") return refuse({ code: "not-in-session" });
      const isAdjourned = lines.every(({ outcome }) => outcome === "adjourned");
      if (ground.present < ground.quorum && !isAdjourned)
        return refuse({ code: "no-quorum", present: ground.present, quorum: ground.quorum });
      if (ground.isDecided) return refuse({ code: "already-decided" });
      const { appeal } = ground;
      const checked = appeal
        ? checkAppealDecision(lines, ground, appeal.before)
        : checkDecision(lines, ground);
      if (!checked.ok) return checked;
      // What the line that this one replaces had drawn already.
      const carried = (line: DecisionInput["lines"][number]) =>
        line.outcome === "granted" ? (appeal?.before.get(line.funderId) ?? noCents) : noCents;

      const drawn = await drawOnEnvelopes(
        tx,
        lines.map((line) => ({
          funderId: line.funderId,
          envelopeId: ground.envelopes.get(line.funderId)!,
          amount: cents(amountGranted(line) - carried(line)),
        })),
      );
      if (!drawn.ok) return drawn;
      const decision = await tx.decision.create({
        data: {
          agendaItemId: ground.agendaItemId,
          applicationId: ground.applicationId,
          appealId: appeal?.id ?? null,
          outcome: overallOutcome(lines),
          reason,
          grounds: [...grounds],
          recordedById: actor.userId,
          recordedAt: at,
          lines: {
            create: lines.map((line) => ({
              funderId: line.funderId,
              envelopeId: ground.envelopes.get(line.funderId)!,
              outcome: line.outcome,
              amountCents: centsToRow(amountGranted(line)),
              carriedCents: centsToRow(carried(line)),
              conditions: line.conditions,
            })),
          },
        },
        select: { id: true, outcome: true },
      });
      await record(tx, {
        at,
        event: "decision.recorded",
        actor,
        subject: { type: "decision", id: decision.id },
        applicationId: ground.applicationId,
        facts: {
          sessionId,
          applicationId: ground.applicationId,
          outcome: decision.outcome,
          ...(appeal && { appealId: appeal.id }),
          present: ground.present,
          quorum: ground.quorum,
          ...(grounds.length > 0 && { grounds: grounds.map(({ source, code }) => `${source}:${code}`) }),
          lines: lines.map((line) => ({
            funderId: line.funderId,
            outcome: line.outcome,
            amountCents: amountGranted(line),
          })),
        },
      });
      return accept({ decisionId: decision.id });
    });
  } catch (error) {
    if (isTaken(error)) return refuse({ code: "already-decided" });
    throw error;
  }
}
