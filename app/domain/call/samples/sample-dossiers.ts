import type { Application } from "~/domain/eligibility/application-input";
import type { Outcome } from "~/domain/eligibility/outcome";
import { readApplication } from "~/domain/eligibility/read-application";
import type { CallDocument } from "../document";
import witness from "./witness.json";

/** A fictional dossier, and what each rule answers about it with the rule's own thresholds. */
export interface SampleDossier {
  readonly code: string;
  readonly label: string;
  readonly application: Application;
  readonly expected: Readonly<Record<string, Outcome>>;
}

interface Variation {
  readonly code: string;
  readonly label: string;
  readonly change: (application: Application, document: CallDocument) => Application;
  readonly expected: Readonly<Record<string, Outcome>>;
}

const variations: readonly Variation[] = [
  {
    code: "conforme",
    label: "Un dossier conforme, 80 % d’habitants des quartiers",
    change: (application) => application,
    expected: {},
  },
  {
    code: "soixante-cinq",
    label: "65 % d’habitants des quartiers",
    change: (application) => withResidents(application, 78),
    expected: {},
  },
  {
    code: "cinquante",
    label: "50 % d’habitants des quartiers",
    change: (application) => withResidents(application, 60),
    expected: { "TER-02": "fail" },
  },
  {
    code: "en-retard",
    label: "Un dépôt deux secondes après la clôture",
    change: (application, { frame }) => {
      const late = Date.parse(frame.closesAt) + (frame.graceSeconds + 2) * 1_000;
      return { ...application, submittedAt: new Date(late).toISOString() };
    },
    expected: { "CAL-01": "fail" },
  },
  {
    code: "sans-pieces",
    label: "Aucune pièce jointe",
    change: (application) => ({ ...application, documents: [] }),
    expected: { "DOC-01": "fail" },
  },
  {
    code: "sans-engagement",
    label: "Le contrat d’engagement républicain n’est pas souscrit",
    change: (application) => ({
      ...application,
      attestations: { ...application.attestations, cer: false },
    }),
    expected: { "ADM-06": "fail" },
  },
];

/** What a call offers to a sample: an objective of its first pillar, its first quartier and commune. */
export interface SampleGround {
  readonly pillar: string;
  readonly objective: string;
}

/** Built-in dossiers moved into this call: its year, its window, its territory, its pillar. */
export function sampleDossiers(document: CallDocument, ground: SampleGround): readonly SampleDossier[] {
  const read = readApplication(moved(document, ground));
  if (!read.ok) throw new RangeError(JSON.stringify(read.refusal.errors));
  const outcomes = witness.outcomes as Readonly<Record<string, Outcome>>;
  const own: Record<string, Outcome> = ground.pillar === "SANTE" ? {} : { "PIL-02": "na" };
  return variations.map(({ code, label, change, expected }) => ({
    code,
    label,
    application: change(read.value, document),
    expected: { ...outcomes, ...own, ...expected },
  }));
}

function moved({ frame, rules }: CallDocument, { pillar, objective }: SampleGround): unknown {
  const { application } = witness;
  const { project } = application;
  const year = rules.programYear;
  return {
    ...application,
    submittedAt: new Date(Date.parse(frame.opensAt) + 3_600_000).toISOString(),
    project: {
      ...project,
      pillar,
      objectives: [objective],
      startDate: `${year}-01-11`,
      endDate: `${year}-12-17`,
      territory: {
        ...project.territory,
        qpv: rules.eligibleQpv.slice(0, 1),
        communes: rules.eligibleCommunes.slice(0, 1),
      },
    },
  };
}

/** The whole is 120 people. */
function withResidents(application: Application, qpv: number): Application {
  const { project } = application;
  return { ...application, project: { ...project, beneficiaries: { ...project.beneficiaries, qpv } } };
}
