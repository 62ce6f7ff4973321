import { withdrawApplication } from "~/features/applications/submission/withdraw-application.server";
import { askSignature, beginDossier, deposit, type Cabinet } from "./deposit";
import type { Flaw } from "./dossier";
import { done, type DemoPortal } from "./portal";

/** Where a dossier of the current campaign stands when the demonstration opens. */
export interface CurrentDossier {
  readonly pillar: string;
  readonly project: string;
  /** Days from today on which it was begun, and sent unless it is still a draft. */
  readonly begun: number;
  readonly sent?: number;
  readonly flaw?: Flaw;
  readonly typed?: readonly string[];
  readonly next?: "ask-signature" | "withdraw";
}

const firstSteps = ["association", "people", "nature", "project"] as const;

/** Dossiers of the calls that are open, or closed a few weeks ago. */
const currentDossiers: readonly CurrentDossier[] = [
  { pillar: "SANTE", project: "repas", begun: -20, sent: -12 },
  { pillar: "SANTE", project: "marche", begun: -6 },
  { pillar: "SANTE", project: "sommeil", begun: -3, typed: firstSteps },
  { pillar: "SANTE", project: "relais", begun: -25, sent: -18 },
  { pillar: "SANTE", project: "depistage", begun: -15, sent: -9 },
  { pillar: "SANTE", project: "respire", begun: -9, next: "ask-signature" },
  { pillar: "SANTE", project: "boxe-forme", begun: -14, sent: -7, flaw: "short-self-esteem" },
  { pillar: "SANTE", project: "ecrans", begun: -16, sent: -10, flaw: "unbalanced" },
  { pillar: "SANTE", project: "oreille", begun: -21, sent: -15, next: "withdraw" },
  { pillar: "JEUNESSE", project: "devoirs", begun: -30, sent: -22 },
  { pillar: "JEUNESSE", project: "theatre", begun: -18, sent: -11 },
  { pillar: "JEUNESSE", project: "boxe-jeunes", begun: -12, sent: -4, flaw: "holder-differs" },
  { pillar: "JEUNESSE", project: "premiers-mots", begun: -8, sent: -2 },
  { pillar: "JEUNESSE", project: "parents", begun: -2, typed: firstSteps },
  { pillar: "EMPLOI", project: "velo", begun: -60, sent: -48 },
  { pillar: "EMPLOI", project: "paroles", begun: -58, sent: -45 },
  { pillar: "EMPLOI", project: "couture", begun: -55, sent: -40 },
  { pillar: "EMPLOI", project: "metiers", begun: -50, sent: -38 },
  { pillar: "EMPLOI", project: "microentreprise", begun: -52, sent: -36 },
  { pillar: "EMPLOI", project: "garde", begun: -49, sent: -33 },
  { pillar: "EMPLOI", project: "numerique", begun: -45, sent: -30 },
  { pillar: "EMPLOI", project: "chantier", begun: -44, sent: -29, flaw: "no-accounts" },
  { pillar: "EMPLOI", project: "entretien", begun: -40 },
];

/** Writes them through the portal; gives their numbers by project. */
export async function createCurrentDossiers(
  portal: DemoPortal,
  cabinet: Cabinet,
  associationIds: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, string>> {
  const numbers = new Map<string, string>();
  for (const { pillar, project, begun, sent, flaw, typed, next } of currentDossiers) {
    const call = await callOf(portal, pillar, portal.calendar.year);
    const beginning = {
      project,
      call,
      associationIds,
      day: begun,
      ...(flaw && { flaw }),
      ...(typed && { typed }),
    };
    const { number, owner } = await beginDossier(portal, cabinet, beginning);
    numbers.set(project, number);
    if (next === "ask-signature") await askSignature(portal, { number, owner, day: begun + 1 });
    if (sent === undefined) continue;
    await deposit(portal, { number, owner, day: sent });
    if (next !== "withdraw") continue;
    const { version } = await portal.db.application.findUniqueOrThrow({
      where: { number },
      select: { version: true },
    });
    const withdrawn = await withdrawApplication(portal.at(portal.calendar.at(sent + 3)), owner, {
      number,
      version,
      reason: "L’action est financée autrement.",
    });
    done(`withdrawal of ${number}`, withdrawn);
  }
  return numbers;
}

/** The published call of a pillar for a year of actions. */
export async function callOf(
  { db }: DemoPortal,
  pillar: string,
  year: number,
): Promise<{ id: string; slug: string; year: number }> {
  const call = await db.call.findFirstOrThrow({
    where: { pillar: { code: pillar }, campaign: { year }, publishedAt: { not: null } },
    select: { id: true, slug: true },
  });
  return { ...call, year };
}
