import type { z } from "zod";
import type { Actor, AgentRole, Membership } from "~/domain/access/actor";
import type { callContentSchema } from "~/domain/call/content";
import type { DecisionOutcome } from "~/domain/committee/lifecycle";
import { cents } from "~/domain/money/cents";
import type { Result } from "~/domain/result";
import { addToAgenda } from "~/features/committee/add-to-agenda.server";
import { closeSession } from "~/features/committee/close-session.server";
import { conveneSession } from "~/features/committee/convene-session.server";
import { createSession } from "~/features/committee/create-session.server";
import { declarePresence } from "~/features/committee/declare-presence.server";
import { openSession } from "~/features/committee/open-session.server";
import { recordDecision } from "~/features/decisions/record-decision.server";
import { preparePublication } from "~/features/publications/prepare-publication.server";
import type { Ports } from "~/platform/ports.server";
import { demonstrationRubric } from "../../../prisma/seed/reference/rubric";
import { openAssociation } from "./associations";
import { publishCall } from "./open-call";
import { createPerson } from "./people";
import { addFunder, insertScoredDossier, type FunderOfCall, type ScoredDossier } from "./scored-dossiers";

const content = {
  summary: "Prendre soin de soi, ensemble.",
  description: "Actions de proximité.",
  audience: ["Associations déclarées"],
  amounts: "de 1\u00A0000\u00A0€ à 20\u00A0000\u00A0€",
  contact: { name: "Équipe du contrat de ville", email: "contrat@agglo.example", phone: "" },
} satisfies z.input<typeof callContentSchema>;

/** The value of an answer that the test takes for granted. */
export function granted<Value>(result: Result<Value, { readonly code: string }>): Value {
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

export function hire({ db }: Ports, role: AgentRole): Promise<Actor> {
  return createPerson(db, { roles: [{ role, funderId: null, pillarId: null }] });
}

export interface Committee {
  readonly ports: Ports;
  readonly callId: string;
  readonly chair: Actor;
  readonly secretary: Actor;
  readonly member: Actor;
  readonly administrator: Actor;
  /** Owns and signs for the association whose dossiers are heard. */
  readonly applicant: Actor;
  readonly associationId: string;
  readonly state: FunderOfCall;
  readonly city: FunderOfCall;
}

/** A call with two funders, an association, and people to hear its dossiers. Each envelope holds 100,000 €. */
export async function seatCommittee(ports: Ports, { envelopeCents = 10_000_000 } = {}): Promise<Committee> {
  const { db } = ports;
  const { id: callId } = await publishCall(db, { content, rubric: demonstrationRubric });
  const { associationId, owner } = await openAssociation(ports, await createPerson(db));
  return {
    ports,
    callId,
    associationId,
    applicant: owner,
    chair: await hire(ports, "committee_member"),
    secretary: await hire(ports, "committee_member"),
    member: await hire(ports, "committee_member"),
    administrator: await hire(ports, "call_administrator"),
    state: await addFunder(db, { callId, name: "État", envelopeCents }),
    city: await addFunder(db, { callId, name: "Communauté d’agglomération", envelopeCents }),
  };
}

/** Scored dossiers that ask 5,000 € of the State and 3,000 € of the agglomération, for 8,000 € to cover. */
export async function scoreDossiers(
  { ports, callId, associationId, applicant, state, city }: Committee,
  count = 1,
  { stateCents = 500_000, cityCents = 300_000, costCents = 800_000 } = {},
): Promise<readonly ScoredDossier[]> {
  const asked = new Map([
    [state.funderId, stateCents],
    [city.funderId, cityCents],
  ]);
  const dossiers: ScoredDossier[] = [];
  for (let made = 0; made < count; made += 1)
    dossiers.push(
      await insertScoredDossier(ports.db, { callId, associationId, author: applicant, asked, costCents }),
    );
  return dossiers;
}

/** A session planned on the call, with these dossiers on its agenda and three deliberative voices. */
export async function planSession(
  { ports, callId, administrator, chair, secretary, member }: Committee,
  dossiers: readonly ScoredDossier[],
  { quorum = 2 } = {},
): Promise<string> {
  const seat = { votes: true, organisation: "" };
  const { id } = granted(
    await createSession(ports, administrator, {
      title: "Comité santé 2027",
      callId,
      scheduledAt: new Date("2026-12-01T13:00:00Z"),
      place: "Salle du conseil",
      quorum,
      members: [
        { ...seat, userId: chair.userId, mandate: "chair" },
        { ...seat, userId: secretary.userId, mandate: "secretary" },
        { ...seat, userId: member.userId, mandate: "member" },
      ],
    }),
  );
  const numbers = dossiers.map(({ number }) => number);
  if (numbers.length > 0) granted(await addToAgenda(ports, administrator, { sessionId: id, numbers }));
  return id;
}

/** The session convened, everybody there, opened by its chair. */
export async function startSession(
  committee: Committee,
  dossiers: readonly ScoredDossier[],
  options: { quorum?: number } = {},
): Promise<string> {
  const { ports, administrator, chair, secretary, member } = committee;
  const sessionId = await planSession(committee, dossiers, options);
  granted(await conveneSession(ports, administrator, { sessionId }));
  const present = [chair, secretary, member].map(({ userId }) => userId);
  granted(await declarePresence(ports, secretary, { sessionId, present }));
  granted(await openSession(ports, chair, { sessionId }));
  return sessionId;
}

/** Lines of a decision: an outcome, or euro cents granted, for the State and then for the agglomération. */
export function linesOf(
  { state, city }: Committee,
  ...said: readonly [DecisionOutcome | number, DecisionOutcome | number]
) {
  return [state, city].map(({ funderId }, index) => {
    const word = said[index]!;
    return typeof word === "number"
      ? { funderId, outcome: "granted" as const, amount: cents(word), conditions: "" }
      : { funderId, outcome: word, amount: cents(0), conditions: "" };
  });
}

/** The secretary records a decision; 5,000 € and 3,000 €, which is all that is asked, unless something else is said. */
export async function decide(
  committee: Committee,
  sessionId: string,
  { number }: ScoredDossier,
  said: readonly [DecisionOutcome | number, DecisionOutcome | number] = [500_000, 300_000],
): Promise<string> {
  const recorded = await recordDecision(committee.ports, committee.secretary, {
    sessionId,
    number,
    reason: "Projet attendu par les habitants.",
    lines: linesOf(committee, ...said),
  });
  return granted(recorded).decisionId;
}

export async function close({ ports, chair }: Committee, sessionId: string): Promise<void> {
  granted(await closeSession(ports, chair, { sessionId }));
}

/** Letters of the closed session, prepared by the administrator; gives the publication's identifier. */
export async function prepareLetters(
  { ports, administrator }: Committee,
  sessionId: string,
): Promise<string> {
  return granted(await preparePublication(ports, administrator, { sessionId })).publicationId;
}

/** The person as a member of the association that asks. */
export async function asMemberOf({ ports, associationId }: Committee, person: Actor): Promise<Actor> {
  const mandates: Membership["mandates"] = ["reader"];
  await ports.db.associationMember.create({
    data: {
      associationId,
      userId: person.userId,
      mandates: [...mandates],
      position: "adhérente",
      createdAt: ports.now(),
    },
  });
  return { ...person, memberships: [...person.memberships, { associationId, mandates }] };
}
