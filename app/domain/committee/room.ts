/** A place in the session, as it stands while one dossier is heard. */
export interface Seat {
  readonly userId: string;
  readonly mandate: "chair" | "secretary" | "member";
  /** Deliberative when true, consultative otherwise. */
  readonly votes: boolean;
  readonly isPresent: boolean;
}

/** The session while one dossier is heard: its seats, and who has nothing to hear of it. */
export interface Room {
  readonly seats: readonly Seat[];
  /** Identifiers of those recused, in conflict or of the association. */
  readonly away: ReadonlySet<string>;
}

/** Seats that may vote on the dossier: deliberative, present, and not away. */
export function votingSeats({ seats, away }: Room): readonly Seat[] {
  return seats.filter(({ userId, votes, isPresent }) => votes && isPresent && !away.has(userId));
}

/**
 * Who records the decision on the dossier: the secretary, or the chair when the secretary has left the room for
 * it. Null when both have: the dossier is then to be heard by another session.
 */
export function recordKeeper({ seats, away }: Room): string | null {
  for (const mandate of ["secretary", "chair"] as const) {
    const seat = seats.find((one) => one.mandate === mandate);
    if (seat && !away.has(seat.userId)) return seat.userId;
  }
  return null;
}
