import type { DecisionOutcome } from "~/domain/committee/lifecycle";
import { type Cents, cents, noCents } from "~/domain/money/cents";
import { addToAgenda } from "~/features/committee/add-to-agenda.server";
import { closeSession } from "~/features/committee/close-session.server";
import { conveneSession } from "~/features/committee/convene-session.server";
import { createSession } from "~/features/committee/create-session.server";
import { declarePresence } from "~/features/committee/declare-presence.server";
import { declareComposition } from "~/features/committee/declare-composition.server";
import { openSession } from "~/features/committee/open-session.server";
import { recordDecision } from "~/features/decisions/record-decision.server";
import { approvePublication } from "~/features/publications/approve-publication.server";
import { preparePublication } from "~/features/publications/prepare-publication.server";
import { done, type DemoPortal } from "./portal";

const administrator = "appels@demo.example";
const secretary = "comite@demo.example";
const chair = "presidence@demo.example";

/** Plans a session with its agenda; gives its identifier. */
export async function planSession(
  portal: DemoPortal,
  { callId, title, day, numbers }: { callId: string; title: string; day: number; numbers: readonly string[] },
): Promise<string> {
  const planned = portal.at(portal.calendar.at(Math.min(day - 15, -1)));
  const agent = await portal.actor(administrator);
  const [chairs, keeps] = [await portal.actor(chair), await portal.actor(secretary)];
  const { id } = done(
    `session ${title}`,
    await createSession(planned, agent, {
      title,
      callId,
      scheduledAt: portal.calendar.at(day, "14:00:00"),
      place: "Salle du conseil, hôtel d’agglomération",
      quorum: 2,
      members: [
        { userId: chairs.userId, mandate: "chair", votes: true, organisation: "Agglomération" },
        {
          userId: keeps.userId,
          mandate: "secretary",
          votes: true,
          organisation: "Équipe du contrat de ville",
        },
      ],
    }),
  );
  const seat = { gender: null, isEqualityReferent: false } as const;
  const seats = [
    { ...seat, userId: chairs.userId, college: "elected", gender: "man" },
    { ...seat, userId: keeps.userId, college: "funders", gender: "woman", isEqualityReferent: true },
  ] as const;
  done(`composition of ${title}`, await declareComposition(planned, agent, { sessionId: id, seats }));
  done(`agenda of ${title}`, await addToAgenda(planned, agent, { sessionId: id, numbers }));
  return id;
}

export interface Heard {
  readonly number: string;
  readonly outcome: DecisionOutcome;
  /** Part of what was asked, for a grant. */
  readonly share?: number;
  readonly reason: string;
}

/** Convenes, opens, decides every dossier and closes. */
export async function holdSession(
  portal: DemoPortal,
  sessionId: string,
  day: number,
  heard: readonly Heard[],
): Promise<void> {
  const convened = await conveneSession(
    portal.at(portal.calendar.at(day - 10)),
    await portal.actor(administrator),
    { sessionId },
  );
  done("convocation", convened);
  const [chairs, keeps] = [await portal.actor(chair), await portal.actor(secretary)];
  const during = portal.at(portal.calendar.at(day, "14:05:00"));
  done(
    "presence",
    await declarePresence(during, keeps, { sessionId, present: [chairs.userId, keeps.userId] }),
  );
  done("opening", await openSession(during, chairs, { sessionId }));
  for (const { number, outcome, share = 1, reason } of heard) {
    const requests = await portal.db.funderRequest.findMany({
      where: { application: { number } },
      select: { funderId: true, requestedCents: true },
    });
    const lines = requests.map(({ funderId, requestedCents }) => ({
      funderId,
      outcome,
      amount: outcome === "granted" ? partOf(requestedCents, share) : noCents,
      conditions: "",
    }));
    done(`decision on ${number}`, await recordDecision(during, keeps, { sessionId, number, reason, lines }));
  }
  done("closing", await closeSession(portal.at(portal.calendar.at(day, "17:10:00")), chairs, { sessionId }));
}

/** The administrator prepares the letters and the chair approves them. */
export async function publish(portal: DemoPortal, sessionId: string, day: number): Promise<void> {
  const prepared = await preparePublication(
    portal.at(portal.calendar.at(day)),
    await portal.actor(administrator),
    { sessionId },
  );
  const { publicationId } = done("letters", prepared);
  const approved = await approvePublication(
    portal.at(portal.calendar.at(day, "16:00:00")),
    await portal.actor(chair),
    { publicationId },
  );
  done("publication", approved);
}

function partOf(asked: bigint, share: number): Cents {
  return cents(Math.floor((Number(asked) * share) / 10_000) * 10_000);
}
