import type { Actor } from "~/domain/access/actor";
import {
  questionInWords,
  reasonsFor,
  type AllocationQuestion,
  type Floor,
} from "~/domain/committee/scenario/allocation";
import type { Candidate } from "~/domain/committee/scenario/candidate";
import { type Cents, noCents } from "~/domain/money/cents";
import { accept, refuse, type Result } from "~/domain/result";
import { centsFromRow } from "~/platform/database/cents.server";
import { isTaken } from "~/platform/database/conflicts.server";
import { inTransaction } from "~/platform/database/in-transaction.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { candidatesOf, lineKey } from "./candidates";
import type { CreateScenarioRefusal } from "./create-scenario.server";
import { findGroups } from "./groups.server";
import type { PreparedSession } from "./prepared-session";
import { findPreparedSession } from "./prepared-session.server";
import { writeLines, type ScenarioDossier } from "./scenario-rows.server";
import { solveAllocation, type AllocationRefusal } from "./solve-allocation.server";
import { writableSession } from "./writable-session.server";

export interface ProposalAsked {
  readonly sessionId: string;
  readonly name: string;
  /** The scenario whose least amounts are kept; none: a share of each proposal. */
  readonly from: string | null;
  readonly viablePercent: number;
  /** The least that the dossiers of a pillar, or of a district, receive from all envelopes together. */
  readonly floors: readonly { readonly group: string; readonly atLeast: Cents }[];
}

export type ProposeScenarioRefusal =
  | CreateScenarioRefusal
  | AllocationRefusal
  /** Decisions or the agenda moved while the solver computed. */
  | { readonly code: "agenda-changed" };

/**
 * A new scenario by the solver: most points within the envelopes and above the floors, each dossier with its reason.
 * It is a scenario like the others, for people to read, change or leave; nothing is applied by it.
 */
export async function proposeScenario(
  { db, now }: Ports,
  actor: Actor,
  asked: ProposalAsked,
): Promise<Result<{ id: string }, ProposeScenarioRefusal>> {
  const at = now();
  const { sessionId, name } = asked;
  const before = await db.$transaction(async (tx) => {
    const session = await findPreparedSession(tx, actor, sessionId);
    if (!session?.mayWrite) return null;
    const groups = await findGroups(tx, session);
    const typed = asked.from
      ? await tx.scenarioLine.findMany({
          where: { scenarioId: asked.from, scenario: { sessionId } },
          select: { applicationId: true, funderId: true, viableCents: true },
        })
      : [];
    const viable = new Map(
      typed.map((line) => [lineKey(line.applicationId, line.funderId), centsFromRow(line.viableCents)]),
    );
    return { session, groups, viable };
  });
  if (!before) return refuse({ code: "not-found" });
  const { session, groups, viable } = before;
  const wanted = asked.floors.filter(({ atLeast }) => atLeast > 0);
  const floors = wanted.flatMap(({ group, atLeast }): Floor[] => {
    const named = groups.find(({ key }) => key === group);
    return named ? [{ group, label: named.label, atLeast }] : [];
  });
  if (floors.length < wanted.length) return refuse({ code: "agenda-changed" });
  const question = {
    candidates: candidatesOf(session, viable, asked.viablePercent),
    envelopes: session.envelopes.map(({ envelopeId, room }) => ({ envelopeId, room })),
    floors,
  };
  // Nothing is held while the solver computes: what it answered is looked at again before it is kept.
  const allocation = await solveAllocation(question);
  if (!allocation.ok) return allocation;
  const labels = new Map(session.envelopes.map(({ envelopeId, label }) => [envelopeId, label]));
  const labelOf = (id: string) => labels.get(id) ?? "";
  try {
    return await inTransaction(db, async (tx) => {
      const held = await writableSession(tx, actor, sessionId);
      if (!held.ok) return held;
      if (fingerprint(held.value) !== fingerprint(session)) return refuse({ code: "agenda-changed" });
      const proof = {
        ...questionInWords(question, labelOf),
        constraints: [...questionInWords(question, labelOf).constraints],
      };
      const { id } = await tx.scenario.create({
        data: { sessionId, name, proof, createdById: actor.userId, createdAt: at, updatedAt: at },
        select: { id: true },
      });
      await writeLines(
        tx,
        id,
        solvedLines(session, question, reasonsFor(question, allocation.value, labelOf)),
      );
      await record(tx, {
        at,
        event: "scenario.proposed",
        actor,
        subject: { type: "scenario", id },
        facts: { sessionId, floors: floors.map(({ group, atLeast }) => ({ group, atLeast })) },
      });
      return accept({ id });
    });
  } catch (error) {
    if (isTaken(error)) return refuse({ code: "name-taken" });
    throw error;
  }
}

function solvedLines(
  { dossiers }: PreparedSession,
  { candidates }: AllocationQuestion,
  reasoned: ReturnType<typeof reasonsFor>,
): readonly ScenarioDossier[] {
  const byId = new Map<string, Candidate>(candidates.map((candidate) => [candidate.id, candidate]));
  const funders = new Map(dossiers.map((dossier) => [dossier.id, dossier.funders]));
  return reasoned.map(({ candidate: { id }, level, reason }) => ({
    id,
    reason,
    lines: (funders.get(id) ?? []).map(({ funderId, envelopeId }) => {
      const proposal = byId.get(id)?.proposals.find((one) => one.envelopeId === envelopeId);
      const amount = { full: proposal?.full, reduced: proposal?.viable, none: noCents }[level];
      return { funderId, amount: amount ?? noCents, viable: proposal?.viable ?? noCents };
    }),
  }));
}

/** What the answer rests on. */
function fingerprint({ envelopes, dossiers }: PreparedSession): string {
  return JSON.stringify([
    envelopes.map(({ envelopeId, room }) => [envelopeId, room]),
    dossiers.map(({ id, score, funders }) => [id, score, funders]),
  ]);
}
