import type { Room } from "~/domain/committee/room";

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
