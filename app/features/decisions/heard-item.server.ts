import type { Room } from "~/domain/committee/room";
import type { Tx } from "~/platform/database/database.server";

export interface ItemAddress {
  readonly sessionId: string;
  readonly number: string;
}

/**
 * Holds the item until the end of the transaction: a decision, a vote and a recusal on one dossier come one after
 * the other, and a session that is being closed waits for them or is waited for.
 */
export async function holdItem(tx: Tx, { sessionId, number }: ItemAddress): Promise<void> {
  await tx.$queryRaw`SELECT id FROM committee_sessions WHERE id = ${sessionId}::uuid FOR SHARE`;
  await tx.$queryRaw`
    SELECT i.id FROM agenda_items i JOIN applications a ON a.id = i.application_id
     WHERE i.session_id = ${sessionId}::uuid AND a.number = ${number} FOR UPDATE OF i`;
}

const userId = { select: { userId: true } } as const;

/** What of an item says who sits and who has left the room for it: spread each part into a `select`. */
export const room = {
  recusals: userId,
  parties: {
    conflicts: { where: { liftedAt: null }, select: { userId: true } },
    association: { select: { name: true, members: { where: { endedAt: null }, select: { userId: true } } } },
  },
  members: { select: { userId: true, mandate: true, votes: true, presentAt: true } },
} as const;

type Person = { readonly userId: string };

interface RoomRow {
  readonly recusals: readonly Person[];
  readonly application: {
    readonly conflicts: readonly Person[];
    readonly association: { readonly members: readonly Person[] };
  };
  readonly session: {
    readonly members: readonly (Person & {
      readonly mandate: "chair" | "secretary" | "member";
      readonly votes: boolean;
      readonly presentAt: Date | null;
    })[];
  };
}

/** The session while this item is heard. */
export function roomOf({ recusals, application, session }: RoomRow): Room {
  const parties = [...recusals, ...application.conflicts, ...application.association.members];
  return {
    seats: session.members.map(({ presentAt, ...seat }) => ({ ...seat, isPresent: presentAt !== null })),
    away: new Set(parties.map((person) => person.userId)),
  };
}
