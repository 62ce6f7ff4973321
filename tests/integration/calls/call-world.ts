import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Actor, RoleHeld } from "~/domain/access/actor";
import type { CallSettings } from "~/domain/eligibility/call-settings";
import type { CallDraft } from "~/features/calls/call-draft.schema";
import { createCall } from "~/features/calls/create-call.server";
import { publishCall } from "~/features/calls/publish-call.server";
import type { Db } from "~/platform/database/database.server";
import type { Ports } from "~/platform/ports.server";
import { createPerson } from "../../support/factories/people";

const fixture = new URL("../../fixtures/eligibility/call.json", import.meta.url);

/** While the call of this world is open. */
export const openAt = new Date("2026-10-05T09:00:00Z");
const beforeOpening = new Date("2026-09-01T08:00:00Z");

export const administrator: RoleHeld = { role: "call_administrator", funderId: null, pillarId: null };

export interface CallWorld {
  readonly actor: Actor;
  readonly callId: string;
  readonly campaignId: string;
  readonly nextCampaignId: string;
  readonly pillarId: string;
  readonly otherPillarId: string;
  readonly funderIds: readonly [string, string];
  readonly draft: CallDraft;
}

export function portsAt(db: Db, at: Date): Ports {
  return { db, now: () => at };
}

/** A programme of two pillars, two campaigns, two funders, and a complete call of 2027 that is not published yet. */
export async function createCallWorld(
  db: Db,
  { publish = false, form = {} as CallDraft["form"] } = {},
): Promise<CallWorld> {
  const key = randomUUID().slice(0, 8);
  const actor = await createPerson(db, { roles: [administrator] });
  const createdAt = new Date("2026-08-01T08:00:00Z");
  const programme = await db.programme.create({
    data: {
      code: key,
      title: "Contrat de ville",
      startYear: 2024,
      endYear: 2030,
      source: "essai",
      createdAt,
    },
  });
  const node = (code: string, level: string, parentId: string | null) =>
    db.programmeNode.create({
      data: { programmeId: programme.id, parentId, code, level, label: `Intitulé ${code}`, position: 1 },
    });
  const pillar = await node("SANTE", "pillar", null);
  const other = await node("EMPLOI", "pillar", null);
  const objective = await node("SANTE-1", "strategic_objective", pillar.id);
  const campaign = (year: number) =>
    db.campaign.create({
      data: { programmeId: programme.id, year, title: `Programmation ${year}`, createdAt },
    });
  const [now, next] = [await campaign(2027), await campaign(2028)];
  const funders = await Promise.all(
    ["ETAT", "EPCI"].map((code, position) =>
      db.funder.create({
        data: {
          code: `${code}-${key}`,
          name: `Financeur ${code}`,
          shortName: code,
          kind: code === "ETAT" ? "STATE" : "EPCI",
          account: `74-${code}`,
          position,
          envelopes: { create: { year: 2027, label: "Santé 2027", amountCents: 5_000_000n } },
        },
        select: { id: true, envelopes: { select: { id: true } } },
      }),
    ),
  );
  const { programYear, eligibleQpv, eligibleCommunes } = JSON.parse(
    readFileSync(fixture, "utf8"),
  ) as CallSettings;
  const draft: CallDraft = {
    campaignId: now.id,
    pillarId: pillar.id,
    slug: `sante-${key}-2027`,
    code: `SANTE-${key}-2027`.toUpperCase(),
    title: "Santé, appel à projets 2027",
    opensAt: new Date("2026-09-14T07:00:00Z"),
    closesAt: new Date("2026-10-25T22:59:59Z"),
    funders: funders.map(({ id, envelopes }) => ({ funderId: id, envelopeId: envelopes[0]!.id })),
    objectiveIds: [objective.id],
    content: {
      summary: "Prendre soin de soi, ensemble.",
      description: "Un appel **ouvert** à toutes.",
      audience: ["Les associations"],
      amounts: "De 1 000 € à 20 000 €",
      dates: { meetingAt: "2026-09-20T16:00:00.000Z", meetingPlace: "Maison du projet" },
      calendar: [{ label: "Comité", when: "février 2027" }],
      contact: { name: "Équipe du contrat de ville", email: "cdv@agglo.example", phone: "03 53 01 00 00" },
    },
    rules: {
      programYear,
      eligibleQpv,
      eligibleCommunes,
      pillars: ["SANTE"],
      params: { minQpvShare: "0.60" },
    },
    rubric: {
      criteria: [
        {
          code: "S1",
          label: "Pertinence",
          weight: 60,
          words: ["Absent", "Insuffisant", "Moyen", "Bon", "Excellent"],
          reads: ["project"],
        },
      ],
    },
    form: { documents: [{ type: "RIB", required: "rule" }], ...form },
  };
  const created = await createCall(portsAt(db, beforeOpening), actor, draft);
  if (!created.ok) throw new Error(created.refusal.code);
  const callId = created.value.id;
  if (publish) {
    const done = await publishCall(portsAt(db, beforeOpening), actor, { callId, version: 0 });
    if (!done.ok) throw new Error(JSON.stringify(done.refusal));
  }
  return {
    actor,
    callId,
    campaignId: now.id,
    nextCampaignId: next.id,
    pillarId: pillar.id,
    otherPillarId: other.id,
    funderIds: [funders[0]!.id, funders[1]!.id],
    draft,
  };
}
