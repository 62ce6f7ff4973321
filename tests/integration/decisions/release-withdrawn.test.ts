import { expect } from "vitest";
import { releaseWithdrawn } from "~/features/decisions/release-withdrawn.server";
import { withdrawApplication } from "~/features/applications/submission/withdraw-application.server";
import { preparePublication } from "~/features/publications/prepare-publication.server";
import { test } from "../../support/database/database-test";
import {
  close,
  decide,
  granted,
  scoreDossiers,
  seatCommittee,
  startSession,
} from "../../support/factories/committee";

test("what was granted to a dossier withdrawn before its letter goes back to the envelopes, once", async ({
  db,
}) => {
  const committee = await seatCommittee({ db, now: () => new Date("2026-12-01T13:30:00Z") });
  const { ports, applicant, administrator, state } = committee;
  const [kept, given] = await scoreDossiers(committee, 2);
  const sessionId = await startSession(committee, [kept!, given!]);
  await decide(committee, sessionId, kept!);
  await decide(committee, sessionId, given!);
  await close(committee, sessionId);
  const { version } = await db.application.findUniqueOrThrow({ where: { id: given!.id } });
  granted(await withdrawApplication(ports, applicant, { number: given!.number, version, reason: "" }));

  await releaseWithdrawn(ports);
  await releaseWithdrawn(ports);

  const { committedCents } = await db.envelope.findUniqueOrThrow({ where: { id: state.envelopeId } });
  expect(committedCents).toBe(500_000n);
  expect(await db.decision.count({ where: { applicationId: given!.id, undoneAt: null } })).toBe(0);
  expect(await db.auditEntry.count({ where: { event: "decision.lapsed" } })).toBe(1);
  expect(await preparePublication(ports, administrator, { sessionId })).toMatchObject({
    value: { letters: 1 },
  });
});
