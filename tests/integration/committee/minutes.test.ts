import type { LoaderFunctionArgs } from "@remix-run/node";
import { expect } from "vitest";
import { declareRecusal } from "~/features/committee/declare-recusal.server";
import { castVote } from "~/features/decisions/cast-vote.server";
import { approvePublication } from "~/features/publications/approve-publication.server";
import { ports } from "~/platform/ports.server";
import { loader as bookletPdf } from "~/routes/files/booklet-pdf";
import { loader as decisionPdf } from "~/routes/files/decision-pdf";
import { loader as minutesPdf } from "~/routes/files/minutes-pdf";
import {
  close,
  decide,
  granted,
  prepareLetters,
  scoreDossiers,
  seatCommittee,
  startSession,
} from "../../support/factories/committee";
import { answerOf, origin, test } from "../../support/http/portal-process";
import { readPdf, withoutSpaces } from "../../support/pdf/read-pdf";

type Loader = (args: LoaderFunctionArgs) => Promise<Response>;

function get(loader: Loader, Cookie: string, params: Record<string, string>) {
  return answerOf(loader as never, {
    request: new Request(`${origin}/`, { headers: { Cookie } }),
    params,
  });
}

async function textOf(answer: Response) {
  expect(answer.status).toBe(200);
  const pdf = await readPdf(new Uint8Array(await answer.arrayBuffer()));
  expect(pdf).toMatchObject({ isTagged: true, language: "fr-FR", uaPart: "1" });
  return withoutSpaces(pdf.text);
}

interface Logged {
  readonly sessionId: string;
  readonly outcome: string;
  readonly present: number;
  readonly quorum: number;
  readonly lines: readonly { readonly outcome: string; readonly amountCents: number }[];
}

test("the minutes say what the log says; who left the room has a copy without the dossier", async ({
  signIn,
}) => {
  const { db } = ports();
  const committee = await seatCommittee(ports());
  const [first, second] = await scoreDossiers(committee, 2);
  const sessionId = await startSession(committee, [first!, second!]);
  const { chair, secretary, member } = committee;
  const params = { sessionId };
  const [chairs, members] = [await signIn(chair), await signIn(member)];
  expect((await get(minutesPdf, chairs, params)).status).toBe(404);
  const leaving = { sessionId, number: second!.number, reason: "Mon frère y travaille." };
  granted(await declareRecusal(ports(), member, leaving));
  const booklet = await textOf(await get(bookletPdf, members, params));
  expect(booklet).toContain(withoutSpaces(first!.number));
  expect(booklet).not.toContain(withoutSpaces(second!.number));

  for (const voter of [chair, secretary])
    granted(await castVote(ports(), voter, { sessionId, number: first!.number, choice: "favourable" }));
  await decide(committee, sessionId, first!, [123_457, "refused"]);
  await decide(committee, sessionId, second!, [234_568, "reserve_list"]);
  await close(committee, sessionId);

  const text = await textOf(await get(minutesPdf, chairs, params));
  const logged = await db.auditEntry.findMany({
    where: { event: "decision.recorded", facts: { path: ["sessionId"], equals: sessionId } },
    orderBy: { id: "asc" },
  });
  expect(logged).toHaveLength(2);
  const words = { granted: "Accordé", refused: "Refusé", reserve_list: "Listederéserve" };
  for (const [index, entry] of logged.entries()) {
    const { lines, present, quorum } = entry.facts as unknown as Logged;
    expect([present, quorum]).toEqual([index === 0 ? 3 : 2, 2]);
    expect(text).toContain(`${present}voixdélibérativesprésentespour${quorum}requises`);
    for (const { outcome, amountCents } of lines) {
      expect(text).toContain(words[outcome as keyof typeof words]);
      const euros = (amountCents / 100).toFixed(2).replace(".", ",");
      if (amountCents > 0) expect(text).toContain(`Accordé:${euros}€`);
    }
  }
  expect(text).toContain("2pour,0contre,0abstention");
  expect(text).toContain("Parconsensus,sansvote.");
  expect(text).toContain(withoutSpaces(`${member.firstName} ${member.lastName}`));
  expect(text).toContain("PROJET");

  const copy = await textOf(await get(minutesPdf, members, params));
  expect(copy).toContain("1234,57€");
  expect(copy).not.toContain("2345,68€");
  expect(copy).not.toContain(withoutSpaces(`Marche du matin ${second!.number}`));
});

test("the letter of a decision on paper has its words, its fingerprint and where to check it", async ({
  signIn,
}) => {
  const committee = await seatCommittee(ports());
  const [dossier] = await scoreDossiers(committee);
  const { number } = dossier!;
  const sessionId = await startSession(committee, [dossier!]);
  await decide(committee, sessionId, dossier!, [123_457, "refused"]);
  await close(committee, sessionId);
  const publicationId = await prepareLetters(committee, sessionId);
  const [own, foreign] = [await signIn(committee.applicant), await signIn(committee.member)];
  expect((await get(decisionPdf, own, { number })).status).toBe(404);
  granted(await approvePublication(ports(), committee.chair, { publicationId }));
  expect((await get(decisionPdf, foreign, { number })).status).not.toBe(200);
  const text = await textOf(await get(decisionPdf, own, { number }));
  const letter = await ports().db.decisionLetter.findFirstOrThrow({ where: { publicationId } });
  const fingerprint = Buffer.from(letter.bodySha256!).toString("hex");
  expect(text).toContain(`/preuve/${fingerprint}`);
  expect(text).toContain("1234,57€");
  expect(text).toContain(withoutSpaces("Projet attendu par les habitants."));
  expect(text).toContain(withoutSpaces("dans les deux mois"));
});
