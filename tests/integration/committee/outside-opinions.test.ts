import { expect } from "vitest";
import type { Day } from "~/domain/calendar/paris";
import { declareRecusal } from "~/features/committee/declare-recusal.server";
import { listHeardOpinions } from "~/features/opinions/heard-opinions.server";
import { giveOpinion, openInvitation } from "~/features/opinions/invitation.server";
import { inviteOpinion } from "~/features/opinions/invite-opinion.server";
import { test } from "../../support/database/database-test";
import { granted, scoreDossiers, seatCommittee, startSession } from "../../support/factories/committee";
import { createPerson } from "../../support/factories/people";

const at = new Date("2026-10-05T10:00:00Z");

test("members who hear a dossier read what partners think of it; the recused and others do not", async ({
  db,
}) => {
  const committee = await seatCommittee({ db, now: () => at });
  const { ports, member, chair } = committee;
  const [dossier] = await scoreDossiers(committee);
  const { id: applicationId, number } = dossier!;
  const sessionId = await startSession(committee, [dossier!]);
  const instructor = await createPerson(db, {
    roles: [{ role: "instructor", funderId: null, pillarId: null }],
  });
  const body = "Les habitants attendent ce projet.";
  for (const [email, isGiven] of [
    ["ccq@example.org", true],
    ["caf@example.org", false],
  ] as const) {
    granted(
      await inviteOpinion(ports, instructor, {
        number,
        kind: "citizen_council",
        partner: "Conseil citoyen",
        email,
        question: "Qu’en pensez-vous ?",
        dueOn: "2026-10-20" as Day,
      }),
    );
    if (!isGiven) continue;
    const letter = await db.outboxMessage.findFirstOrThrow({
      where: { kind: "opinion.invited", applicationId },
      orderBy: { id: "desc" },
    });
    const { token } = letter.payload as { token: string };
    granted(await openInvitation(ports, token));
    granted(await giveOpinion(ports, token, { stance: "favourable", body }));
  }
  const heard = (actor: typeof member) => listHeardOpinions(ports, actor, { sessionId, number });
  expect(await heard(member)).toMatchObject([{ partner: "Conseil citoyen", stance: "favourable", body }]);
  granted(await declareRecusal(ports, member, { sessionId, number, reason: "Ma sœur y est salariée." }));
  expect(await heard(member)).toEqual([]);
  expect(await heard(chair)).toHaveLength(1);
  expect(await heard(instructor)).toEqual([]);
});
