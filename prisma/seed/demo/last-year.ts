import { contestLastYear } from "./appeals";
import { beginDossier, deposit, type Cabinet } from "./deposit";
import { holdSession, planSession, publish, type Heard } from "./decide";
import { callOf } from "./dossiers";
import { follow, type Stage } from "./follow";
import { instruct } from "./instruct";
import type { DemoPortal } from "./portal";

interface Story {
  readonly project: string;
  readonly outcome: Heard["outcome"];
  readonly share?: number;
  readonly stage?: Stage;
}

/** What a session calls its pillar. */
const sessionWords: Readonly<Record<string, string>> = {
  SANTE: "santé",
  CADRE: "cadre de vie",
  EMPLOI: "emploi",
  JEUNESSE: "jeunesse",
};

/** What became of last year's dossiers, by pillar. */
const stories: Readonly<Record<string, readonly Story[]>> = {
  SANTE: [
    { project: "repas", outcome: "granted", stage: "settled" },
    { project: "relais", outcome: "granted", share: 0.8, stage: "report-asked" },
    { project: "respire", outcome: "granted", share: 0.6, stage: "report-received" },
    { project: "oreille", outcome: "refused" },
  ],
  JEUNESSE: [
    { project: "devoirs", outcome: "granted", stage: "settled" },
    { project: "boxe-jeunes", outcome: "granted", share: 0.75, stage: "report-to-amend" },
    { project: "radio", outcome: "reserve_list" },
    { project: "mentorat", outcome: "granted", share: 0.5, stage: "paid" },
  ],
  EMPLOI: [
    { project: "velo", outcome: "granted", stage: "settled" },
    { project: "paroles", outcome: "granted", share: 0.9, stage: "settled" },
    { project: "couture", outcome: "refused" },
  ],
  CADRE: [
    { project: "compost", outcome: "granted", share: 0.7, stage: "signed" },
    { project: "memoire", outcome: "granted", share: 0.7, stage: "notified" },
    { project: "mediation", outcome: "adjourned" },
    { project: "fresque", outcome: "refused" },
    { project: "abeilles", outcome: "adjourned" },
  ],
};

const reasons = {
  granted: "Projet pertinent pour le quartier, porté par une association reconnue des habitants.",
  refused:
    "Le besoin est réel, mais l’action recouvre un dispositif de droit commun déjà présent dans le quartier.",
  adjourned: "Le comité souhaite connaître la position du bailleur avant de se prononcer.",
  reserve_list: "Projet de qualité, au-delà des crédits disponibles ; il sera repris si une somme se libère.",
} as const satisfies Record<Heard["outcome"], string>;

/** Last year's campaign from the deposits to wherever each dossier has come since. */
export async function createLastYear(
  portal: DemoPortal,
  cabinet: Cabinet,
  associationIds: ReadonlyMap<string, string>,
): Promise<void> {
  const year = portal.calendar.year - 1;
  for (const [pillar, told] of Object.entries(stories)) {
    const call = await callOf(portal, pillar, year);
    const heard: Heard[] = [];
    for (const [index, { project, outcome, share = 1 }] of told.entries()) {
      const { number, owner } = await beginDossier(portal, cabinet, {
        project,
        call,
        associationIds,
        day: -410 + index,
      });
      await deposit(portal, { number, owner, day: -400 + index });
      await instruct(portal, number, { level: outcome === "refused" ? 1 : 3, share, day: -360 + index });
      heard.push({ number, outcome, share, reason: reasons[outcome] });
    }
    const title = `Comité de programmation ${year}, ${sessionWords[pillar] ?? pillar}`;
    const numbers = heard.map(({ number }) => number);
    const sessionId = await planSession(portal, { callId: call.id, title, day: -320, numbers });
    await holdSession(portal, sessionId, -320, heard);
    await publish(portal, sessionId, -312);
    for (const [index, { stage }] of told.entries())
      if (stage) await follow(portal, heard[index]!.number, stage, -310);
    if (pillar !== "CADRE") continue;
    const of = (project: string) => numbers[told.findIndex((one) => one.project === project)]!;
    await contestLastYear(portal, { callId: call.id, won: of("compost"), waiting: of("abeilles") });
  }
}
