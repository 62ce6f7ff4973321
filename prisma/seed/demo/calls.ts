import type { CallDraft } from "~/features/calls/call-draft.schema";
import { archiveCall } from "~/features/calls/archive-call.server";
import { createCall } from "~/features/calls/create-call.server";
import { publishCall } from "~/features/calls/publish-call.server";
import { setPractice } from "~/features/calls/set-practice.server";
import { demonstrationRubric } from "../reference/rubric";
import type { FunderCode } from "../reference/funders";
import { callTexts, type CallText } from "./call-texts";
import { done, type DemoPortal } from "./portal";

/** When a call of the demonstration opens and closes, in days from today; absent: it is never published. */
interface Window {
  readonly opens: number;
  readonly closes: number;
  readonly isDraft?: true;
  readonly archived?: number;
}

/** Days from today, by year of the campaign (0: next year's actions) and pillar: every state is there. */
const windows: Readonly<Record<number, Readonly<Record<string, Window>>>> = {
  0: {
    SANTE: { opens: -35, closes: 32 },
    JEUNESSE: { opens: -40, closes: 5 },
    EMPLOI: { opens: -75, closes: -24 },
    CADRE: { opens: 21, closes: 70 },
  },
  [-1]: {
    SANTE: { opens: -430, closes: -380 },
    JEUNESSE: { opens: -432, closes: -385 },
    EMPLOI: { opens: -440, closes: -390, archived: -30 },
    CADRE: { opens: -425, closes: -375, archived: -20 },
  },
};

interface FunderShare {
  readonly code: FunderCode;
  readonly amountCents: bigint;
  readonly limits?: Pick<CallDraft["funders"][number], "minCents" | "maxCents" | "maxShare">;
}

const funderShares: readonly FunderShare[] = [
  { code: "ETAT", amountCents: 9_000_000n },
  { code: "EPCI", amountCents: 6_000_000n },
];

/** Small sums for what inhabitants start together: neither funder bears a project alone. */
const smallShares: readonly FunderShare[] = [
  { code: "ETAT", amountCents: 1_500_000n, limits: { minCents: 20_000, maxCents: 150_000, maxShare: 5_000 } },
  { code: "EPCI", amountCents: 1_000_000n, limits: { maxCents: 150_000, maxShare: 5_000 } },
];

const documents = ["RIB", "COMPTES", "RAPPORT_ACTIVITE", "STATUTS", "LISTE_DIRIGEANTS"] as const;

/** What the call on the living environment asks besides the form. */
const gardenQuestions: NonNullable<CallDraft["form"]["questions"]> = [
  {
    name: "q_espacepublic",
    section: "territory",
    kind: "yes-no",
    label: "Le projet occupe-t-il un espace public ?",
    isRequired: true,
  },
  {
    name: "q_accordcommune",
    section: "territory",
    kind: "text",
    label: "Qui vous a donné son accord ?",
    hint: "La commune ou le bailleur, avec la date de l’accord.",
    isRequired: true,
    when: { section: "territory", question: "q_espacepublic", is: "yes" },
  },
];

/** Two campaigns, the four pillars, and a draft that only administrators see. */
export async function createCalls(portal: DemoPortal, programmeId: string): Promise<void> {
  for (const [offset, byPillar] of Object.entries(windows)) {
    const year = portal.calendar.year + Number(offset);
    const campaign = await portal.db.campaign.create({
      data: {
        programmeId,
        year,
        title: `Contrat de ville, programmation ${year}`,
        createdAt: portal.calendar.at(-450),
      },
      select: { id: true },
    });
    for (const text of callTexts)
      await addCall(portal, campaign.id, { text, year, window: byPillar[text.pillar]! });
  }
  await addDraft(portal);
  await addPractice(portal);
}

async function addCall(
  portal: DemoPortal,
  campaignId: string,
  {
    text,
    year,
    window,
    shares,
  }: { text: CallText; year: number; window: Window; shares?: readonly FunderShare[] },
): Promise<void> {
  const administrator = await portal.actor("appels@demo.example");
  const written = portal.at(portal.calendar.at(Math.min(window.opens, 0) - 12));
  const draft = await draftOf(portal, { campaignId, text, year, window, ...(shares && { shares }) });
  const { id: callId } = done(`call ${draft.slug}`, await createCall(written, administrator, draft));
  if (window.isDraft) return;
  const published = portal.at(portal.calendar.at(Math.min(window.opens, 0) - 10));
  done(`publishing ${draft.slug}`, await publishCall(published, administrator, { callId, version: 0 }));
  if (window.archived === undefined) return;
  const archived = portal.at(portal.calendar.at(window.archived));
  done(`archiving ${draft.slug}`, await archiveCall(archived, administrator, { callId, version: 1 }));
}

async function addDraft(portal: DemoPortal): Promise<void> {
  const { year } = portal.calendar;
  const campaign = await portal.db.campaign.findFirstOrThrow({ where: { year }, select: { id: true } });
  const text = callTexts.find(({ pillar }) => pillar === "CADRE")!;
  await addCall(portal, campaign.id, {
    text: { ...text, subject: "Fonds d’initiatives des habitants" },
    year,
    window: { opens: 60, closes: 120, isDraft: true },
    shares: smallShares,
  });
}

/** For workshops: its funders are those of the call on health, out of whose envelopes nothing will ever be taken. */
async function addPractice(portal: DemoPortal): Promise<void> {
  const { year } = portal.calendar;
  const { db, calendar } = portal;
  const administrator = await portal.actor("appels@demo.example");
  const model = callTexts.find(({ pillar }) => pillar === "SANTE")!;
  const text = { ...model, subject: "Atelier d’entraînement" };
  const campaign = await db.campaign.findFirstOrThrow({ where: { year }, select: { id: true } });
  const funders = await db.callFunder.findMany({
    where: { call: { slug: `${slugOf(model.subject)}-${year}` } },
    select: { funderId: true, envelopeId: true },
  });
  const window = { opens: -20, closes: 160 };
  const draft = await draftOf(portal, { campaignId: campaign.id, text, year, window, funders });
  const created = await createCall(portal.at(calendar.at(-25)), administrator, draft);
  const { id: callId } = done("call for practice", created);
  const settled = { callId, version: 0, isPractice: true };
  done("practice", await setPractice(portal.at(calendar.at(-24)), administrator, settled));
  done(
    "publishing practice",
    await publishCall(portal.at(calendar.at(-23)), administrator, { callId, version: 1 }),
  );
}

async function draftOf(
  { db, calendar }: DemoPortal,
  {
    campaignId,
    text,
    year,
    window,
    funders,
    shares = funderShares,
  }: {
    campaignId: string;
    text: CallText;
    year: number;
    window: Window;
    funders?: CallDraft["funders"];
    shares?: readonly FunderShare[];
  },
): Promise<CallDraft> {
  const pillar = await db.programmeNode.findFirstOrThrow({
    where: { code: text.pillar },
    select: { id: true },
  });
  const objectives = await db.programmeNode.findMany({
    where: { code: { in: [...text.objectives] } },
    select: { id: true },
  });
  const slug = `${slugOf(text.subject)}-${year}`;
  return {
    campaignId,
    pillarId: pillar.id,
    slug,
    code: slug.toUpperCase(),
    title: `${text.subject}, appel à projets ${year}`,
    opensAt: calendar.at(window.opens, "09:00:00"),
    closesAt: calendar.at(window.closes, "17:00:00"),
    graceSeconds: 0,
    funders: funders ?? (await envelopes(db, { pillarId: pillar.id, year, label: text.subject, shares })),
    objectiveIds: objectives.map(({ id }) => id),
    content: contentOf(text, year, { calendar, window }),
    rules: await rulesOf(db, text.pillar, year),
    rubric: demonstrationRubric,
    form: {
      sections: null,
      questions: text.pillar === "CADRE" ? gardenQuestions : [],
      documents: documents.map((type) => ({ type, required: "rule" as const })),
    },
  };
}

interface Drawn {
  readonly pillarId: string;
  readonly year: number;
  readonly label: string;
  readonly shares: readonly FunderShare[];
}

async function envelopes(
  db: DemoPortal["db"],
  { pillarId, year, label, shares }: Drawn,
): Promise<CallDraft["funders"]> {
  const drawn: CallDraft["funders"] = [];
  for (const { code, amountCents, limits } of shares) {
    const { id: funderId } = await db.funder.findUniqueOrThrow({ where: { code }, select: { id: true } });
    const envelope = await db.envelope.create({
      data: { funderId, year, pillarId, label: `${label} ${year}`, amountCents },
      select: { id: true },
    });
    drawn.push({ funderId, envelopeId: envelope.id, ...limits });
  }
  return drawn;
}

async function rulesOf(db: DemoPortal["db"], pillar: string, year: number): Promise<CallDraft["rules"]> {
  const districts = await db.priorityDistrict.findMany({ orderBy: { code: "asc" }, select: { code: true } });
  const communes = await db.commune.findMany({ orderBy: { code: "asc" }, select: { code: true } });
  return {
    programYear: year,
    eligibleQpv: districts.map(({ code }) => code),
    eligibleCommunes: communes.map(({ code }) => code),
    pillars: [pillar],
    params: {},
  };
}

function contentOf(
  { content }: CallText,
  year: number,
  { calendar, window }: { calendar: DemoPortal["calendar"]; window: Window },
): CallDraft["content"] {
  return {
    ...content,
    dates: {
      meetingAt: calendar.at(window.opens + 14, "18:00:00").toISOString(),
      meetingPlace: "Maison du projet",
      committeeOn: `${year}-02-05`,
      answersOn: `${year}-03-15`,
    },
    calendar: [{ label: "Bilan de l’action", when: "dans les six mois qui suivent la fin de l’exercice" }],
    contact: {
      name: "Équipe du contrat de ville",
      email: "contrat-de-ville@agglo.example",
      phone: "03 53 01 00 00",
      hours: "du lundi au vendredi, de 9\u00A0h à 12\u00A0h et de 14\u00A0h à 17\u00A0h",
    },
  };
}

function slugOf(subject: string): string {
  return subject
    .normalize("NFD")
    .toLowerCase()
    .replace(/\p{Mark}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
