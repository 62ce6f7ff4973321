import type { LoaderFunctionArgs } from "@remix-run/node";
import { describe, expect } from "vitest";
import { agentRoles, type Actor } from "~/domain/access/actor";
import { declareRecusal } from "~/features/committee/declare-recusal.server";
import { findDownload } from "~/features/applications/attachments/downloads.server";
import { approvePublication } from "~/features/publications/approve-publication.server";
import { ports } from "~/platform/ports.server";
import { action as decisionAction } from "~/routes/committee/decision";
import { action as publicationAction } from "~/routes/committee/publication";
import {
  asMemberOf,
  close,
  decide,
  granted,
  linesOf,
  planSession,
  prepareLetters,
  scoreDossiers,
  seatCommittee,
  startSession,
  type Committee,
} from "../../support/factories/committee";
import { openAssociation } from "../../support/factories/associations";
import { createPerson } from "../../support/factories/people";
import { answerOf, origin, test } from "../../support/http/portal-process";

type Loader = (args: LoaderFunctionArgs) => Promise<unknown>;

/** Every page of agents that speaks of dossiers, those included that are written after this test. */
const pages = import.meta.glob<{ loader?: Loader }>([
  "/app/routes/committee/*.tsx",
  "/app/routes/instruction/*.tsx",
  "/app/routes/finance/*.tsx",
  "/app/routes/files/*.ts",
  "/app/routes/management/*.tsx",
]);

/** Holds every role, without a limit, and sits in the session. */
async function colleague(): Promise<Actor> {
  const roles = agentRoles.map((role) => ({ role, funderId: null, pillarId: null }));
  return createPerson(ports().db, { roles });
}

async function attach({ applicant }: Committee, applicationId: string): Promise<string> {
  const { id } = await ports().db.attachment.create({
    data: {
      applicationId,
      documentType: "RIB",
      fileName: "rib.pdf",
      mediaType: "application/pdf",
      sizeBytes: 100,
      sha256: Buffer.alloc(32),
      storageKey: applicationId,
      uploadedById: applicant.userId,
      uploadedAt: ports().now(),
    },
  });
  return id;
}

async function committeeWith(linked: Actor) {
  const seated = await seatCommittee(ports());
  const committee = { ...seated, member: linked };
  const [dossier] = await scoreDossiers(committee);
  const neighbour = await openAssociation(ports(), await createPerson(ports().db));
  const { associationId, owner: applicant } = neighbour;
  const [other] = await scoreDossiers({ ...committee, associationId, applicant });
  const attachmentId = await attach(committee, dossier!.id);
  return { committee, dossier: dossier!, other: other!, attachmentId };
}

const ways = {
  "recused in the session": async (
    { ports: at }: Committee,
    linked: Actor,
    { sessionId, number }: { sessionId: string; number: string },
  ) => {
    granted(await declareRecusal(at, linked, { sessionId, number, reason: "Mon frère y est salarié." }));
    return linked;
  },
  "a member of the association": (committee: Committee, linked: Actor) => asMemberOf(committee, linked),
} as const;

type SignIn = (person: Actor) => Promise<string>;

/** What each page answers to this person, by module; a refusal has its status only. */
async function readEverywhere(person: Actor, params: Record<string, string>, signIn: SignIn) {
  const Cookie = await signIn(person);
  const answers = new Map<string, string>();
  for (const [file, load] of Object.entries(pages)) {
    const { loader } = await load();
    if (!loader) continue;
    const request = new Request(`${origin}/`, { headers: { Cookie } });
    const answer: unknown = await answerOf(loader as never, { request, params });
    const text =
      answer instanceof Response ? `${answer.status} ${await answer.text()}` : JSON.stringify(answer);
    answers.set(file, text);
  }
  return answers;
}

function post(
  action: typeof decisionAction,
  cookie: string,
  params: Record<string, string>,
  fields: [string, string][],
) {
  const request = new Request(`${origin}/`, {
    method: "POST",
    headers: { Cookie: cookie },
    body: new URLSearchParams(fields),
  });
  return answerOf(action, { request, params });
}

describe.each(Object.entries(ways))("a person of every role who is %s", (_way, link) => {
  test("reads the dossier on no page, in session and once it is published", async ({ signIn }) => {
    const person = await colleague();
    const { committee, dossier, other, attachmentId } = await committeeWith(person);
    const sessionId = await startSession(committee, [dossier, other]);
    const { id, number } = dossier;
    const linked = await link(committee, person, { sessionId, number });
    const { callId } = committee;
    // The association's own files and documents are its members' to read.
    const file = linked.memberships.length > 0 ? callId : attachmentId;
    const params = { sessionId, number, attachmentId: file, callId, awardId: id };
    const title = `Marche du matin ${number}`;
    const secret = 123_000 + Number(number.slice(5));

    const isOwn = linked.memberships.length > 0;
    const forAgents = ([page]: [string, string]) => !(isOwn && page.startsWith("/app/routes/files/"));
    const during = await readEverywhere(linked, params, signIn);
    expect(during.size).toBeGreaterThan(12);
    for (const [page, text] of [...during].filter(forAgents)) expect(text, page).not.toContain(title);
    expect(during.get("/app/routes/committee/decision.tsx")).toMatch(/^404/);
    expect(during.get("/app/routes/files/attachment.ts")).toMatch(/^404/);
    expect(during.get("/app/routes/committee/session.tsx")).toContain(`Marche du matin ${other.number}`);

    await decide(committee, sessionId, dossier, [secret, "refused"]);
    await decide(committee, sessionId, other);
    await close(committee, sessionId);
    const publicationId = await prepareLetters(committee, sessionId);
    granted(await approvePublication(ports(), committee.chair, { publicationId }));
    const award = await ports().db.award.findFirstOrThrow({ where: { applicationId: id } });
    const after = await readEverywhere(linked, { ...params, awardId: award.id }, signIn);
    for (const [page, text] of [...after].filter(forAgents)) {
      expect(text, page).not.toContain(title);
      expect(text, page).not.toMatch(new RegExp(`:${secret}\\b`));
    }
    expect(after.get("/app/routes/finance/award.tsx")).toMatch(/^404/);
    expect(after.get("/app/routes/committee/publication.tsx")).toContain('"hidden":1');
  });

  test("votes, decides and approves by no action", async ({ signIn }) => {
    const person = await colleague();
    const { committee, dossier } = await committeeWith(person);
    const sessionId = await startSession(committee, [dossier]);
    const { number } = dossier;
    // Even as the secretary.
    await ports().db.sessionMember.update({
      where: { sessionId_userId: { sessionId, userId: committee.secretary.userId } },
      data: { mandate: "member" },
    });
    await ports().db.sessionMember.update({
      where: { sessionId_userId: { sessionId, userId: person.userId } },
      data: { mandate: "secretary" },
    });
    const linked = await link(committee, person, { sessionId, number });
    const cookie = await signIn(linked);
    const params = { sessionId, number };
    const lines = linesOf(committee, 100, "refused").flatMap((line, index): [string, string][] => [
      [`lines.${index}.funderId`, line.funderId],
      [`lines.${index}.outcome`, line.outcome],
      [`lines.${index}.amount`, "1"],
    ]);
    for (const fields of [
      [
        ["_form", "vote"],
        ["choice", "against"],
      ],
      [["_form", "decide"], ["reason", "Non."], ...lines],
      [
        ["_form", "undo"],
        ["decisionId", dossier.id],
      ],
    ] as [string, string][][])
      expect((await post(decisionAction, cookie, params, fields)).status).toBe(404);
    expect(await ports().db.decision.count({ where: { applicationId: dossier.id } })).toBe(0);
    expect(await ports().db.vote.count({ where: { agendaItem: { sessionId } } })).toBe(0);

    await decide({ ...committee, secretary: committee.chair }, sessionId, dossier);
    await close(committee, sessionId);
    const publicationId = await prepareLetters(committee, sessionId);
    const approval: [string, string][] = [
      ["_form", "approve"],
      ["publicationId", publicationId],
    ];
    const answer = await post(publicationAction as typeof decisionAction, cookie, { sessionId }, approval);
    expect(answer.status).toBe(409);
    expect(await ports().db.decisionLetter.count({ where: { publicationId, sentAt: { not: null } } })).toBe(
      0,
    );
  });
});

test("the same person reads it everywhere when nothing links them", async ({ signIn }) => {
  const person = await colleague();
  const { committee, dossier, attachmentId } = await committeeWith(person);
  const sessionId = await startSession(committee, [dossier]);
  const { callId } = committee;
  const params = { sessionId, number: dossier.number, callId, attachmentId: callId, awardId: callId };
  const answers = await readEverywhere(person, params, signIn);
  const showing = [...answers].filter(([, text]) => text.includes(`Marche du matin ${dossier.number}`));
  expect(showing.map(([file]) => file.replace("/app/routes/", ""))).toEqual(
    expect.arrayContaining([
      "committee/session.tsx",
      "committee/agenda.tsx",
      "committee/decision.tsx",
      "instruction/inbox.tsx",
    ]),
  );
  expect(await findDownload(ports().db, person, attachmentId)).not.toBeNull();
});

test("the one who composes the agenda is offered no dossier of their own association", async ({ signIn }) => {
  const person = await colleague();
  const { committee, dossier } = await committeeWith(person);
  const sessionId = await planSession(committee, []);
  const linked = await asMemberOf(committee, person);
  const { callId } = committee;
  const params = { sessionId, number: dossier.number, callId, attachmentId: callId, awardId: callId };
  for (const [file, text] of await readEverywhere(linked, params, signIn))
    // Its own documents are its members' to read.
    if (!file.startsWith("/app/routes/files/"))
      expect(text, file).not.toContain(`Marche du matin ${dossier.number}`);
});

test("an address that names no session is not found, on every page of the committee", async ({ signIn }) => {
  const Cookie = await signIn(await colleague());
  for (const sessionId of ["demain", "------------------------------------"])
    for (const page of ["session", "agenda", "decision", "publication"]) {
      const { loader } = await pages[`/app/routes/committee/${page}.tsx`]!();
      const request = new Request(`${origin}/`, { headers: { Cookie } });
      const answer = await answerOf(loader as never, {
        request,
        params: { sessionId, number: "2027-00001" },
      });
      expect((answer as Response).status, page).toBe(404);
    }
});
