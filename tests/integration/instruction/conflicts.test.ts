import { expect } from "vitest";
import { findEvidence } from "~/features/applications/evidence/evidence.server";
import { declareConflict } from "~/features/conflicts/declare-conflict.server";
import { detectConflicts } from "~/features/conflicts/detect-conflicts.server";
import { liftConflict } from "~/features/conflicts/lift-conflict.server";
import { saveScore } from "~/features/reviews/save-score.server";
import { test } from "../../support/database/database-test";
import { granted, hire } from "../../support/factories/committee";
import { admitDossier } from "../../support/factories/instruction";
import { joinAssociation } from "../../support/factories/people";

const at = new Date("2026-10-05T10:00:00Z");

test("who stands back reads and scores nothing, until an administrator lifts it with a reason", async ({
  db,
}) => {
  const dossier = await admitDossier({ db, now: () => at });
  const { ports, cityInstructor, number, city, applicationId } = dossier;
  granted(await declareConflict(ports, cityInstructor, { number, reason: "Mon frère y est salarié." }));
  expect(await findEvidence(ports, cityInstructor, number)).toBeNull();
  const score = {
    number,
    funderId: city.funderId,
    criterion: "S1",
    value: 3 as const,
    rationale: "",
    seen: 0,
  };
  expect(await saveScore(ports, cityInstructor, score)).toMatchObject({ refusal: { code: "not-found" } });
  expect(await db.auditEntry.count({ where: { event: "conflict.declared" } })).toBe(1);

  const { id: conflictId } = await db.conflictOfInterest.findFirstOrThrow({ where: { applicationId } });
  const reason = "Son frère a quitté l’association.";
  expect(await liftConflict(ports, cityInstructor, { conflictId, reason })).toMatchObject({
    refusal: { code: "not-found" },
  });
  const administrator = await hire(ports, "system_administrator");
  granted(await liftConflict(ports, administrator, { conflictId, reason }));
  expect(await findEvidence(ports, cityInstructor, number)).not.toBeNull();
  expect(await liftConflict(ports, administrator, { conflictId, reason })).toMatchObject({
    refusal: { code: "changed-meanwhile" },
  });
});

test("an agent who joins the association is found out, and stays away when they leave it", async ({ db }) => {
  const dossier = await admitDossier({ db, now: () => at });
  const { ports, cityInstructor, number, associationId, applicationId } = dossier;
  await joinAssociation(db, cityInstructor, { associationId, mandates: ["reader"] });
  expect(await findEvidence(ports, cityInstructor, number)).toBeNull();
  await detectConflicts(ports);
  await detectConflicts(ports);
  const conflict = await db.conflictOfInterest.findFirstOrThrow({ where: { applicationId } });
  expect(conflict).toMatchObject({ origin: "detected", userId: cityInstructor.userId });
  const administrator = await hire(ports, "system_administrator");
  const lift = () =>
    liftConflict(ports, administrator, { conflictId: conflict.id, reason: "Mandat fini depuis un an." });
  expect(await lift()).toMatchObject({ refusal: { code: "still-member" } });
  await db.associationMember.updateMany({ where: { userId: cityInstructor.userId }, data: { endedAt: at } });
  expect(await findEvidence(ports, cityInstructor, number)).toBeNull();
  granted(await lift());
  expect(await findEvidence(ports, cityInstructor, number)).not.toBeNull();
});
