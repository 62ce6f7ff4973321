import type { Actor } from "~/domain/access/actor";
import { simulate } from "~/domain/committee/scenario/simulate";
import { shareOf } from "~/domain/committee/scenario/standing";
import { noCents } from "~/domain/money/cents";
import { accept, refuse, type Result } from "~/domain/result";
import { isTaken } from "~/platform/database/conflicts.server";
import { inTransaction } from "~/platform/database/in-transaction.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { candidatesOf } from "./candidates";
import type { PreparedSession } from "./prepared-session";
import { writeLines, type ScenarioDossier } from "./scenario-rows.server";
import { writableSession, type SessionRefusal } from "./writable-session.server";

export interface NewScenario {
  readonly sessionId: string;
  readonly name: string;
  /** What it begins with: all that is proposed, or the ranks served until the money ends. */
  readonly start: "proposals" | "ranks";
  /** Least share of a proposal with which an action takes place, in whole percents. */
  readonly viablePercent: number;
}

export type CreateScenarioRefusal = SessionRefusal | { readonly code: "name-taken" };

/** A scenario of the session, from what its instructors propose. */
export async function createScenario(
  { db, now }: Ports,
  actor: Actor,
  { sessionId, name, start, viablePercent }: NewScenario,
): Promise<Result<{ id: string }, CreateScenarioRefusal>> {
  const at = now();
  try {
    return await inTransaction(db, async (tx) => {
      const session = await writableSession(tx, actor, sessionId);
      if (!session.ok) return session;
      const { id } = await tx.scenario.create({
        data: { sessionId, name, createdById: actor.userId, createdAt: at, updatedAt: at },
        select: { id: true },
      });
      const dossiers =
        start === "ranks" ? served(session.value, viablePercent) : proposed(session.value, viablePercent);
      await writeLines(tx, id, dossiers);
      await record(tx, {
        at,
        event: "scenario.created",
        actor,
        subject: { type: "scenario", id },
        facts: { sessionId, start },
      });
      return accept({ id });
    });
  } catch (error) {
    if (isTaken(error)) return refuse({ code: "name-taken" });
    throw error;
  }
}

function proposed({ dossiers }: PreparedSession, percent: number): readonly ScenarioDossier[] {
  return dossiers.map(({ id, funders }) => ({
    id,
    lines: funders.map(({ funderId, proposed: amount }) => ({
      funderId,
      amount,
      viable: shareOf(amount, percent),
    })),
  }));
}

function served(session: PreparedSession, percent: number): readonly ScenarioDossier[] {
  const { levels, ranked } = simulate(candidatesOf(session, new Map(), percent), session.envelopes);
  const levelOf = new Map(ranked.map(({ id }, place) => [id, levels[place]!]));
  return proposed(session, percent).map(({ id, lines }) => {
    const level = levelOf.get(id) ?? "none";
    return {
      id,
      lines: lines.map((line) => ({
        ...line,
        amount: level === "full" ? line.amount : level === "reduced" ? line.viable : noCents,
      })),
    };
  });
}
