import type { Actor } from "~/domain/access/actor";
import { moved, reordered } from "~/domain/committee/scenario/standing";
import type { Cents } from "~/domain/money/cents";
import { accept, refuse, type Result } from "~/domain/result";
import { isTaken } from "~/platform/database/conflicts.server";
import { inTransaction } from "~/platform/database/in-transaction.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { writeLines } from "./scenario-rows.server";
import { writableSession, type SessionRefusal } from "./writable-session.server";

export interface ScenarioTyped {
  readonly sessionId: string;
  readonly scenarioId: string;
  readonly version: number;
  readonly name: string;
  readonly dossiers: readonly {
    readonly id: string;
    readonly rank: number;
    readonly lines: readonly { readonly funderId: string; readonly amount: Cents; readonly viable: Cents }[];
  }[];
  /** A dossier to put one place up or down, once the rest is as typed. */
  readonly move?: { readonly id: string; readonly by: -1 | 1 };
}

export type SaveScenarioRefusal =
  | SessionRefusal
  | { readonly code: "name-taken" }
  /** Somebody saved it meanwhile. */
  | { readonly code: "changed-meanwhile" }
  | {
      readonly code: "above-request" | "viable-above-request";
      readonly dossier: number;
      readonly line: number;
      readonly asked: Cents;
    }
  /** A dossier or a funder that is no longer in the session. */
  | { readonly code: "agenda-changed" };

/**
 * Name, order and amounts of a scenario as they are typed. It may exceed an envelope, which a decision never does;
 * it never gives more than what is asked. Dossiers that the actor does not hear keep their lines, behind the others.
 */
export async function saveScenario(
  { db, now }: Ports,
  actor: Actor,
  { sessionId, scenarioId, version, name, dossiers, move }: ScenarioTyped,
): Promise<Result<undefined, SaveScenarioRefusal>> {
  const at = now();
  try {
    return await inTransaction(db, async (tx) => {
      const session = await writableSession(tx, actor, sessionId);
      if (!session.ok) return session;
      const heard = new Map(session.value.dossiers.map((dossier) => [dossier.id, dossier]));
      for (const [place, { id, lines }] of dossiers.entries()) {
        const dossier = heard.get(id);
        if (!dossier || dossiers.findIndex((other) => other.id === id) !== place)
          return refuse({ code: "agenda-changed" });
        for (const [index, { funderId, amount, viable }] of lines.entries()) {
          const funder = dossier.funders.find((one) => one.funderId === funderId);
          if (!funder || lines.findIndex((other) => other.funderId === funderId) !== index)
            return refuse({ code: "agenda-changed" });
          const where = { dossier: place, line: index, asked: funder.asked };
          if (amount > funder.asked) return refuse({ code: "above-request", ...where });
          if (viable > funder.asked) return refuse({ code: "viable-above-request", ...where });
        }
      }
      const { count } = await tx.scenario.updateMany({
        where: { id: scenarioId, sessionId, version },
        data: { name, version: { increment: 1 }, updatedAt: at },
      });
      if (count === 0) {
        const exists = await tx.scenario.count({ where: { id: scenarioId, sessionId } });
        return refuse({ code: exists ? "changed-meanwhile" : "not-found" });
      }
      const reasons = await tx.scenarioLine.findMany({
        where: { scenarioId, applicationId: { in: [...heard.keys()] } },
        select: { applicationId: true, funderId: true, amountCents: true, reason: true },
      });
      await tx.scenarioLine.deleteMany({ where: { scenarioId, applicationId: { in: [...heard.keys()] } } });
      const inOrder = reordered(dossiers);
      const placed = move ? moved(inOrder, move.id, move.by) : inOrder;
      await writeLines(
        tx,
        scenarioId,
        placed.map(({ id, lines }) => ({ id, lines, reason: keptReason(id, lines, reasons) })),
      );
      await record(tx, {
        at,
        event: "scenario.changed",
        actor,
        subject: { type: "scenario", id: scenarioId },
        facts: { sessionId },
      });
      return accept();
    });
  } catch (error) {
    if (isTaken(error)) return refuse({ code: "name-taken" });
    throw error;
  }
}

interface Reasoned {
  readonly applicationId: string;
  readonly funderId: string;
  readonly amountCents: bigint;
  readonly reason: string;
}

/** The solver's reason holds while nobody has changed its amounts. */
function keptReason(
  id: string,
  lines: readonly { readonly funderId: string; readonly amount: Cents }[],
  before: readonly Reasoned[],
): string {
  const own = before.filter(({ applicationId }) => applicationId === id);
  const isUnchanged = lines.every(({ funderId, amount }) =>
    own.some((line) => line.funderId === funderId && Number(line.amountCents) === amount),
  );
  return isUnchanged ? (own[0]?.reason ?? "") : "";
}
