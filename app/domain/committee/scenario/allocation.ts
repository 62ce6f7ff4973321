import { formatAmount } from "~/domain/money/amount-text";
import { type Cents, cents } from "~/domain/money/cents";
import { rankCandidates, type Candidate, type EnvelopeRoom } from "./candidate";
import type { Level } from "./simulate";

/** At least so much of the money must go to the dossiers of a group. */
export interface Floor {
  readonly group: string;
  /** In words: "Quartier Kennedy", "Pilier Santé". */
  readonly label: string;
  readonly atLeast: Cents;
}

export interface AllocationQuestion<C extends Candidate = Candidate> {
  readonly candidates: readonly C[];
  readonly envelopes: readonly EnvelopeRoom[];
  readonly floors: readonly Floor[];
}

/** The level of each dossier by its identifier; a dossier that is not named gets nothing. */
export type Allocation = ReadonlyMap<string, Exclude<Level, "none">>;

/** What counts for a dossier: its score, times the share of its proposal that is served, in whole percents. */
export function worthOf({ score, proposals }: Candidate, level: Level): number {
  if (level === "none") return 0;
  const points = Math.max(score ?? 0, 0);
  if (level === "full") return points * 100;
  const total = (of: "full" | "viable") => proposals.reduce((sum, proposal) => sum + proposal[of], 0);
  const full = total("full");
  return full === 0 ? 0 : points * Math.floor((total("viable") * 100) / full);
}

/** What a dossier costs one envelope at this level. */
export function costOf({ proposals }: Candidate, level: Exclude<Level, "none">, envelopeId: string): number {
  let cost = 0;
  for (const proposal of proposals)
    if (proposal.envelopeId === envelopeId) cost += level === "full" ? proposal.full : proposal.viable;
  return cost;
}

/** Sum of what counts: what the proposal maximises. */
export function worthOfAllocation({ candidates }: AllocationQuestion, allocation: Allocation): number {
  return candidates.reduce(
    (sum, candidate) => sum + worthOf(candidate, allocation.get(candidate.id) ?? "none"),
    0,
  );
}

export interface Breach {
  readonly code: "envelope-exceeded" | "floor-not-reached";
  /** Envelope or group. */
  readonly of: string;
  readonly by: Cents;
}

/** Every limit that an allocation breaks, to the cent. */
export function breaches(question: AllocationQuestion, allocation: Allocation): Breach[] {
  const { candidates, envelopes, floors } = question;
  const served = candidates.flatMap((candidate) => {
    const level = allocation.get(candidate.id);
    return level ? [{ candidate, level }] : [];
  });
  const over = envelopes.flatMap(({ envelopeId, room }): Breach[] => {
    const spent = served.reduce((sum, { candidate, level }) => sum + costOf(candidate, level, envelopeId), 0);
    return spent > room ? [{ code: "envelope-exceeded", of: envelopeId, by: cents(spent - room) }] : [];
  });
  const under = floors.flatMap(({ group, atLeast }): Breach[] => {
    const given = served
      .filter(({ candidate }) => candidate.groups.includes(group))
      .reduce(
        (sum, { candidate, level }) =>
          sum +
          candidate.proposals.reduce((all, { full, viable }) => all + (level === "full" ? full : viable), 0),
        0,
      );
    return given < atLeast ? [{ code: "floor-not-reached", of: group, by: cents(atLeast - given) }] : [];
  });
  return [...over, ...under];
}

/** Objective and constraints of a proposal, in the words that are printed with it. */
export function questionInWords(
  { candidates, envelopes, floors }: AllocationQuestion,
  envelopeLabel: (id: string) => string,
): { readonly objective: string; readonly constraints: readonly string[] } {
  return {
    objective:
      "La proposition cherche le plus grand total de points : chaque dossier compte sa note, multipliée par la part servie de son montant proposé.",
    constraints: [
      ...envelopes.map(
        ({ envelopeId, room }) =>
          `${envelopeLabel(envelopeId)} : au plus ${formatAmount(room)} pour cette séance.`,
      ),
      `Chacun des ${candidates.length} dossiers reçoit son montant proposé, son minimum viable, ou rien.`,
      "Un dossier présenté à plusieurs financeurs est servi par tous, ou par aucun.",
      ...floors.map(
        ({ label, atLeast }) =>
          `${label} : au moins ${formatAmount(atLeast)} à ses dossiers, tous financeurs ensemble.`,
      ),
    ],
  };
}

/** Why each dossier is served so, in the order of the ranks. */
export function reasonsFor<C extends Candidate>(
  question: AllocationQuestion<C>,
  allocation: Allocation,
  envelopeLabel: (id: string) => string,
): readonly {
  readonly candidate: C;
  readonly rank: number;
  readonly level: Level;
  readonly reason: string;
}[] {
  const left = new Map<string, number>(
    question.envelopes.map(({ envelopeId, room }) => [
      envelopeId,
      question.candidates.reduce((sum, candidate) => {
        const level = allocation.get(candidate.id);
        return level ? sum - costOf(candidate, level, envelopeId) : sum;
      }, room as number),
    ]),
  );
  return rankCandidates(question.candidates).map((candidate, place) => {
    const level = allocation.get(candidate.id) ?? "none";
    return { candidate, rank: place + 1, level, reason: reasonOf(candidate, level, left, envelopeLabel) };
  });
}

function reasonOf(
  candidate: Candidate,
  level: Level,
  left: ReadonlyMap<string, number>,
  envelopeLabel: (id: string) => string,
): string {
  if (level === "full") return "Servi en totalité : son montant tient dans les enveloppes.";
  if (candidate.proposals.length === 0) return "Aucun financeur ne propose de montant.";
  const goal: Exclude<Level, "none"> = level === "none" ? "reduced" : "full";
  const missing = [...new Set(candidate.proposals.map(({ envelopeId }) => envelopeId))].flatMap(
    (envelopeId) => {
      const spent = level === "none" ? 0 : costOf(candidate, "reduced", envelopeId);
      const lack = costOf(candidate, goal, envelopeId) - spent - (left.get(envelopeId) ?? 0);
      return lack > 0 ? [`${formatAmount(cents(lack))} dans ${envelopeLabel(envelopeId)}`] : [];
    },
  );
  const lacking = missing.length > 0 ? ` : il manquerait ${missing.join(" et ")}` : "";
  return level === "reduced"
    ? `Ramené à son minimum viable${lacking}. Le servir en entier ôterait des points à l’ensemble.`
    : `Non retenu${lacking}. Le retenir ôterait des points à l’ensemble, ou un plancher à un groupe.`;
}
