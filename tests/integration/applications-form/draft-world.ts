import { readFileSync } from "node:fs";
import type { Actor } from "~/domain/access/actor";
import type { CallFunder } from "~/domain/application/form/form-call";
import type { CallSettings } from "~/domain/eligibility/call-settings";
import { parisInstant } from "~/domain/calendar/paris";
import type { Db } from "~/platform/database/database.server";

const root = new URL("../../../", import.meta.url);
export const settings = readJson("tests/fixtures/eligibility/call.json") as CallSettings;
const programme = readJson("prisma/seed/data/contrat-de-ville-2015.json") as ProgrammeData;

interface ProgrammeData {
  readonly pillars: readonly {
    readonly code: string;
    readonly label: string;
    readonly strategicObjectives: readonly (Objective & {
      readonly operationalObjectives: readonly Objective[];
    })[];
  }[];
}
interface Objective {
  readonly code: string;
  readonly label: string;
  readonly retired?: boolean;
}

export interface DraftWorld {
  readonly number: string;
  readonly applicationId: string;
  readonly callId: string;
  readonly author: Actor;
  readonly colleague: Actor;
  /** Owner of another association. */
  readonly stranger: Actor;
  readonly openAt: Date;
}

let made = 0;

/** A draft of an association in the call of the fixtures, with two of its members and a person of another one. */
export async function createDraft(
  db: Db,
  funders: readonly CallFunder[] = defaultFunders,
): Promise<DraftWorld> {
  made += 1;
  const suffix = `${made}-${Date.now().toString(36)}`;
  const openAt = new Date("2026-10-05T09:12:44.310Z");
  const author = await createMember(db, `auteur-${suffix}@example.org`, "Aline", "Ménard");
  const colleague = await createMember(db, `collegue-${suffix}@example.org`, "Noé", "Lefèvre");
  const stranger = await createMember(db, `ailleurs-${suffix}@example.org`, "Zoé", "Ailleurs");
  const association = await createAssociation(db, [author, colleague]);
  const other = await createAssociation(db, [stranger]);
  const { callId, versionId } = await createCall(db, suffix, funders);
  const number = `2027-${String(10_000 + made)}`;
  const application = await db.application.create({
    data: {
      number,
      callId,
      callVersionId: versionId,
      associationId: association,
      createdById: author,
      createdAt: openAt,
      updatedAt: openAt,
    },
    select: { id: true },
  });
  return {
    number,
    applicationId: application.id,
    callId,
    author: member(author, "Aline", "Ménard", association),
    colleague: member(colleague, "Noé", "Lefèvre", association),
    stranger: member(stranger, "Zoé", "Ailleurs", other),
    openAt,
  };
}

const defaultFunders: readonly CallFunder[] = [
  { code: "ETAT-147", name: "État – BOP 147", kind: "STATE", account: "74-STATE" },
  { code: "CAHC", name: "Communauté d'agglomération", kind: "EPCI", account: "74-EPCI" },
];

async function createMember(db: Db, email: string, firstName: string, lastName: string): Promise<string> {
  const at = new Date("2026-09-01T08:00:00Z");
  const { id } = await db.user.create({
    data: {
      email,
      firstName,
      lastName,
      passwordHash: "-",
      emailVerifiedAt: at,
      passwordChangedAt: at,
      createdAt: at,
    },
    select: { id: true },
  });
  return id;
}

async function createAssociation(db: Db, userIds: readonly string[]): Promise<string> {
  const createdAt = new Date("2026-09-01T08:00:00Z");
  const { id } = await db.association.create({
    data: {
      name: "Association fictive Les Pas Tranquilles",
      siret: String(10_000_000_000_000 + Math.floor(Math.random() * 1e13)),
      legalForm: "9220",
      createdAt,
      members: { create: userIds.map((userId) => ({ userId, mandates: ["owner" as const], createdAt })) },
    },
    select: { id: true },
  });
  return id;
}

async function createCall(db: Db, suffix: string, funders: readonly CallFunder[]) {
  const createdAt = new Date("2026-08-01T08:00:00Z");
  const programmeId = await createProgramme(db, suffix);
  const { id: campaignId } = await db.campaign.create({
    data: { programmeId, year: settings.programYear, title: "Campagne 2027", createdAt },
    select: { id: true },
  });
  const { id: callId } = await db.call.create({
    data: {
      slug: `appel-${suffix}`,
      code: `CALL-${suffix}`,
      campaignId,
      title: "Appel à projets 2027",
      opensAt: parisInstant(settings.opensAtLocal),
      closesAt: parisInstant(settings.closesAtLocal),
      createdAt,
    },
    select: { id: true },
  });
  const { id: versionId } = await db.callVersion.create({
    data: {
      callId,
      number: 1,
      content: {},
      rules: settings as object,
      rubric: {},
      form: {},
      createdAt,
      publishedAt: createdAt,
    },
    select: { id: true },
  });
  await db.call.update({
    where: { id: callId },
    data: { currentVersionId: versionId, publishedAt: createdAt },
  });
  for (const [position, funder] of funders.entries())
    await addFunder(db, callId, suffix, { ...funder, position });
  return { callId, versionId };
}

async function addFunder(db: Db, callId: string, suffix: string, funder: CallFunder & { position: number }) {
  const { name, kind, account, position } = funder;
  const { id: funderId } = await db.funder.create({
    data: { code: `${funder.code}-${suffix}`.slice(0, 40), name, shortName: name, kind, account, position },
    select: { id: true },
  });
  const { id: envelopeId } = await db.envelope.create({
    data: { funderId, year: settings.programYear, label: name, amountCents: 100_000_00n },
    select: { id: true },
  });
  await db.callFunder.create({ data: { callId, funderId, envelopeId } });
}

async function createProgramme(db: Db, suffix: string): Promise<string> {
  const createdAt = new Date("2026-01-01T08:00:00Z");
  const { id: programmeId } = await db.programme.create({
    data: {
      code: `CV-${suffix}`,
      title: "Contrat de ville",
      startYear: 2015,
      endYear: 2030,
      source: "annexe",
      createdAt,
    },
    select: { id: true },
  });
  const add = async (level: string, node: Objective, parentId: string | null, position: number) => {
    const { id } = await db.programmeNode.create({
      data: {
        programmeId,
        parentId,
        level,
        code: node.code,
        label: node.label,
        position,
        retiredAt: node.retired ? createdAt : null,
      },
      select: { id: true },
    });
    return id;
  };
  for (const [rank, pillar] of programme.pillars.entries()) {
    const pillarId = await add("pillar", pillar, null, rank);
    for (const [place, strategic] of pillar.strategicObjectives.entries()) {
      const strategicId = await add("strategic_objective", strategic, pillarId, place);
      for (const [position, operational] of strategic.operationalObjectives.entries()) {
        await add("operational_objective", operational, strategicId, position);
      }
    }
  }
  return programmeId;
}

function member(userId: string, firstName: string, lastName: string, associationId: string): Actor {
  return {
    userId,
    email: `${userId}@example.org`,
    firstName,
    lastName,
    roles: [],
    memberships: [{ associationId, mandates: ["owner"] }],
  };
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, root), "utf8"));
}
