import { z } from "zod";
import type { Actor } from "~/domain/access/actor";
import { standings } from "~/domain/committee/scenario/standing";
import { noCents } from "~/domain/money/cents";
import { centsFromRow } from "~/platform/database/cents.server";
import type { Tx } from "~/platform/database/database.server";
import type { Ports } from "~/platform/ports.server";
import { lineKey } from "./candidates";
import { findGroups } from "./groups.server";
import type { Change, ListedDossier, PreparationView } from "./preparation-view";
import type { PreparedDossier, PreparedSession } from "./prepared-session";
import { findPreparedSession } from "./prepared-session.server";

const proofInWords = z.object({ objective: z.string(), constraints: z.array(z.string()) });

/** The list of a session under one scenario, beside another one; null when it is not the actor's to read. */
export function findPreparation(
  { db }: Ports,
  actor: Actor,
  {
    sessionId,
    scenarioId,
    otherId,
  }: { sessionId: string; scenarioId: string | null; otherId: string | null },
): Promise<PreparationView | null> {
  return db.$transaction(async (tx) => {
    const session = await findPreparedSession(tx, actor, sessionId);
    if (!session) return null;
    const scenarios = await tx.scenario.findMany({
      where: { sessionId },
      orderBy: { createdAt: "asc" },
      select: { id: true, name: true, version: true, takenUpAt: true, proof: true },
    });
    const shown = scenarios.find(({ id }) => id === scenarioId) ?? null;
    if (scenarioId !== null && !shown) return null;
    const other = scenarios.find(({ id }) => id === otherId) ?? null;
    const dossiers = await listed(tx, session, shown?.id ?? null);
    const stands = standings(
      dossiers.map(({ id, lines }) => ({ id, amounts: lines })),
      session.envelopes,
    );
    const proof = proofInWords.safeParse(shown?.proof);
    return {
      session: {
        id: session.id,
        title: session.title,
        isOver: session.isOver,
        mayWrite: session.mayWrite,
        unheard: session.unheard,
        decided: session.decided,
      },
      scenarios: scenarios.map(({ id, name, takenUpAt }) => ({ id, name, isTakenUp: takenUpAt !== null })),
      scenario: shown && {
        id: shown.id,
        name: shown.name,
        version: shown.version,
        isTakenUp: shown.takenUpAt !== null,
        proof: proof.success ? proof.data : null,
      },
      dossiers,
      envelopes: session.envelopes.map(({ envelopeId, label, total, committed }, place) => {
        const { proposed, endsAt, rows } = stands[place]!;
        return { envelopeId, label, total, committed, proposed, endsAt, rows };
      }),
      groups: await findGroups(tx, session),
      comparison: other && {
        id: other.id,
        name: other.name,
        changes: changesBetween(dossiers, await listed(tx, session, other.id)),
      },
    };
  });
}

/** The dossiers in the order of the scenario; those inscribed since come last, with what is proposed for them. */
async function listed(
  tx: Tx,
  { dossiers, envelopes }: PreparedSession,
  scenarioId: string | null,
): Promise<readonly ListedDossier[]> {
  const rows = scenarioId
    ? await tx.scenarioLine.findMany({
        where: { scenarioId, applicationId: { in: dossiers.map(({ id }) => id) } },
        orderBy: { position: "asc" },
      })
    : [];
  const held = new Map(rows.map((row) => [lineKey(row.applicationId, row.funderId), row]));
  const place = new Map(rows.map(({ applicationId, position }) => [applicationId, position]));
  const reasons = new Map(rows.map(({ applicationId, reason }) => [applicationId, reason]));
  const names = new Map(envelopes.map(({ funderId, funder }) => [funderId, funder]));
  const inOrder = dossiers.toSorted(
    (one, other) => (place.get(one.id) ?? Infinity) - (place.get(other.id) ?? Infinity) || 0,
  );
  return inOrder.map(({ id, number, title, association, score, funders }, index) => ({
    id,
    number,
    title,
    association,
    score,
    rank: index + 1,
    reason: reasons.get(id) ?? "",
    lines: funders.map(({ funderId, envelopeId, asked, proposed }: PreparedDossier["funders"][number]) => {
      const row = held.get(lineKey(id, funderId));
      return {
        funderId,
        funder: names.get(funderId) ?? "",
        envelopeId,
        asked,
        amount: row ? centsFromRow(row.amountCents) : proposed,
        viable: row ? centsFromRow(row.viableCents) : null,
      };
    }),
  }));
}

/** Only what changes from one list to the other. */
function changesBetween(ones: readonly ListedDossier[], others: readonly ListedDossier[]): readonly Change[] {
  const second = new Map(others.map((dossier) => [dossier.id, dossier]));
  return ones.flatMap((one) => {
    const other = second.get(one.id);
    if (!other) return [];
    const amounts = one.lines.flatMap(({ funderId, funder, amount }) => {
      const to = other.lines.find((line) => line.funderId === funderId)?.amount ?? noCents;
      return to === amount ? [] : [{ funder, from: amount, to }];
    });
    if (one.rank === other.rank && amounts.length === 0) return [];
    const { number, title } = one;
    return [{ number, title, ranks: [one.rank, other.rank], amounts }];
  });
}
