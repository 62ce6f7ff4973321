import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import type { CallSettings } from "~/domain/eligibility/call-settings";
import type { Db } from "~/platform/database/database.server";

const fixture = new URL("../../fixtures/eligibility/call.json", import.meta.url);
const contract = new URL("../../../prisma/seed/data/contrat-de-ville-2015.json", import.meta.url);

interface Objective {
  readonly code: string;
  readonly label: string;
  readonly strategicObjectives?: readonly Objective[];
  readonly operationalObjectives?: readonly Objective[];
}

export interface OpenCall {
  readonly id: string;
  readonly slug: string;
  readonly settings: CallSettings;
}

const levels = ["pillar", "strategic_objective", "operational_objective"] as const;

/**
 * The call of the eligibility fixtures, published: from 14 September 2026 at 9:00 to Sunday 25 October at
 * 23:59:59 in Paris, the night on which summer time ends.
 */
export async function publishCall(
  db: Db,
  { graceSeconds = 0, form = {} as Record<string, unknown>, content = {}, rubric = {} } = {},
): Promise<OpenCall> {
  const settings = JSON.parse(readFileSync(fixture, "utf8")) as CallSettings & { code: string };
  const key = randomUUID();
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
  const { pillars } = JSON.parse(readFileSync(contract, "utf8")) as { pillars: readonly Objective[] };
  await plant(db, programme.id, null, pillars, 0);
  const campaign = await db.campaign.create({
    data: { programmeId: programme.id, year: settings.programYear, title: "Campagne 2027", createdAt },
  });
  const call = await db.call.create({
    data: {
      slug: `appel-${key}`,
      code: key,
      campaignId: campaign.id,
      title: "Bien-être, convivialité, estime de soi",
      opensAt: new Date("2026-09-14T07:00:00Z"),
      closesAt: new Date("2026-10-25T22:59:59Z"),
      graceSeconds,
      createdAt,
    },
  });
  const version = await db.callVersion.create({
    data: {
      callId: call.id,
      number: 1,
      content: content as object,
      rules: settings as object,
      rubric: rubric as object,
      form: { documents: [{ type: "RIB", required: "rule" }], ...form } as object,
      createdAt,
      publishedAt: createdAt,
    },
  });
  await db.call.update({
    where: { id: call.id },
    data: { currentVersionId: version.id, publishedAt: createdAt },
  });
  return { id: call.id, slug: call.slug, settings };
}

async function plant(
  db: Db,
  programmeId: string,
  parentId: string | null,
  nodes: readonly Objective[],
  depth: number,
) {
  for (const [position, { code, label, strategicObjectives, operationalObjectives }] of nodes.entries()) {
    const node = await db.programmeNode.create({
      data: { programmeId, parentId, level: levels[depth] ?? "action", code, label, position },
    });
    await plant(db, programmeId, node.id, strategicObjectives ?? operationalObjectives ?? [], depth + 1);
  }
}
