import { type Cents, cents } from "~/domain/money/cents";
import { rankCandidates, type Candidate, type EnvelopeRoom, type Proposal } from "./candidate";

export type Level = "full" | "reduced" | "none";

export interface Simulation<C extends Candidate = Candidate> {
  /** The dossiers, the best first; what follows is by place in this list. */
  readonly ranked: readonly C[];
  readonly levels: readonly Level[];
  /** Cents. */
  readonly granted: Float64Array;
  readonly left: ReadonlyMap<string, Cents>;
  /** Rank of the first dossier that an envelope cannot serve whole, by envelope: where its money ends. */
  readonly endsAt: ReadonlyMap<string, number>;
}

/**
 * Serves the dossiers by rank until the money ends: whole while every envelope they draw on can, then reduced to
 * what is viable, else passed over. A later, smaller dossier may still be served.
 *
 * One sort and one pass: 50,000 dossiers take some tens of milliseconds.
 */
export function simulate<C extends Candidate>(
  candidates: readonly C[],
  envelopes: readonly EnvelopeRoom[],
): Simulation<C> {
  const rooms = new Map<string, Room>();
  for (const { envelopeId, room } of envelopes) rooms.set(envelopeId, { room, endsAt: 0 });
  const ranked = rankCandidates(candidates);
  const levels = Array.from<Level>({ length: ranked.length });
  const granted = new Float64Array(ranked.length);
  for (let place = 0; place < ranked.length; place += 1) {
    const { proposals } = ranked[place]!;
    const level = levelWithin(proposals, place + 1, rooms);
    levels[place] = level;
    if (level !== "none") granted[place] = take(proposals, level, rooms);
  }
  const all = [...rooms];
  return {
    ranked,
    levels,
    granted,
    left: new Map(all.map(([envelopeId, { room }]) => [envelopeId, cents(room)])),
    endsAt: new Map(all.flatMap(([envelopeId, { endsAt }]) => (endsAt > 0 ? [[envelopeId, endsAt]] : []))),
  };
}

/** What an envelope still holds, and the rank of the first dossier that it could not serve whole. */
interface Room {
  room: number;
  endsAt: number;
}

const empty: Room = { room: 0, endsAt: 0 };

function levelWithin(proposals: readonly Proposal[], rank: number, rooms: ReadonlyMap<string, Room>): Level {
  let level: Level = proposals.length === 0 ? "none" : "full";
  for (const { envelopeId, full, viable } of proposals) {
    const envelope = rooms.get(envelopeId) ?? empty;
    if (full <= envelope.room) continue;
    if (envelope.endsAt === 0 && envelope !== empty) envelope.endsAt = rank;
    if (viable > envelope.room) level = "none";
    else if (level === "full") level = "reduced";
  }
  return level;
}

function take(proposals: readonly Proposal[], level: Level, rooms: ReadonlyMap<string, Room>): number {
  let granted = 0;
  for (const { envelopeId, full, viable } of proposals) {
    const amount = level === "full" ? full : viable;
    rooms.get(envelopeId)!.room -= amount;
    granted += amount;
  }
  return granted;
}
