import type { LoaderFunctionArgs } from "@remix-run/node";
import { expect } from "vitest";
import { approvePublication } from "~/features/publications/approve-publication.server";
import { ports } from "~/platform/ports.server";
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

type Loader = (args: LoaderFunctionArgs) => Promise<unknown>;

/** Every page of applicants, those included that are written after this test. */
const pages = import.meta.glob<{ loader?: Loader }>([
  "/app/routes/applicant/*.{ts,tsx}",
  "/app/routes/account/account.tsx",
]);

test.for([
  ["granted and refused", [123_457, "refused"]],
  ["adjourned", ["adjourned", "adjourned"]],
] as const)(
  "no page of the applicant says that a dossier was %s before its letter is approved",
  async ([, said], { signIn }) => {
    const { db } = ports();
    const committee = await seatCommittee(ports());
    const [dossier] = await scoreDossiers(committee);
    const sessionId = await startSession(committee, [dossier!]);
    const Cookie = await signIn(committee.applicant);
    const { associationId } = committee;
    const params = { number: dossier!.number, associationId, section: "projet", awardId: sessionId };

    async function readEverywhere(): Promise<Map<string, string>> {
      const answers = new Map<string, string>();
      for (const [file, load] of Object.entries(pages)) {
        const { loader } = await load();
        if (!loader) continue;
        const request = new Request(`${origin}/dossiers`, { headers: { Cookie } });
        const answer: unknown = await answerOf(loader as never, { request, params });
        const text =
          answer instanceof Response ? `${answer.status} ${await answer.text()}` : JSON.stringify(answer);
        // Keys made anew for each form, and the session just seen.
        answers.set(
          file,
          text
            .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "key")
            .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "instant")
            .replace(/\d+\sh\s\d+\smin\s\d+\ss/g, "instant")
            // A counter that any change of the row moves says nothing of it.
            .replace(/"version":\d+/g, '"version":0'),
        );
      }
      return answers;
    }

    const before = await readEverywhere();
    expect(before.size).toBeGreaterThan(10);
    expect(before.get("/app/routes/applicant/application.tsx")).toContain("comité");
    await decide(committee, sessionId, dossier!, said);
    expect(await readEverywhere(), "decided").toEqual(before);
    await close(committee, sessionId);
    expect(await readEverywhere(), "session closed").toEqual(before);
    // Nothing is written to the association when its dossier is adjourned.
    if (said[0] === "adjourned") return;
    const publicationId = await prepareLetters(committee, sessionId);
    expect(await readEverywhere(), "letters prepared").toEqual(before);
    expect(await db.outboxMessage.count({ where: { recipient: committee.applicant.email } })).toBe(0);

    granted(await approvePublication(ports(), committee.chair, { publicationId }));
    const after = await readEverywhere();
    expect(before.get("/app/routes/applicant/decision.tsx")).toMatch(/^404/);
    expect(after.get("/app/routes/applicant/decision.tsx")).toContain("1\u00A0234,57\u00A0€");
    expect(after.get("/app/routes/applicant/decision.tsx")).toContain("Projet attendu par les habitants.");
    expect(after.get("/app/routes/applicant/applications.tsx")).toContain("partially_granted");
  },
);
