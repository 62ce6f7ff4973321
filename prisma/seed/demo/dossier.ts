import type { Application } from "~/domain/eligibility/application-input";
import { typeset } from "~/domain/text/typography";
import type { DemoAssociation } from "./associations";
import type { DemoProject } from "./projects";

/** What a story does to a dossier that would otherwise be without fault. */
export type Flaw = "unbalanced" | "short-self-esteem" | "no-accounts" | "holder-differs";

interface Story {
  readonly project: DemoProject;
  readonly association: DemoAssociation;
  readonly year: number;
  readonly flaw?: Flaw | undefined;
}

/** The dossier of a project, in the exchange format of the rules: sincere, balanced, and flawed where its story says so. */
export function dossierOf({ project, association, year, flaw }: Story): Application {
  const pillar = project.objective.split("-")[0]!;
  const budget = budgetOf(project, flaw);
  return {
    id: project.key,
    callCode: "",
    submittedAt: `${year}-01-01T00:00:00Z`,
    nature: { form: ["cash"], recurrence: "first", object: "project", period: "annual" },
    association: associationOf(association, year, flaw),
    project: {
      title: project.title,
      pillar,
      objectives: [project.objective],
      goals: typeset(project.goals),
      description: typeset(project.description),
      means:
        "Une animatrice à temps partiel, deux intervenants, une dizaine de bénévoles et une salle prêtée par la commune.",
      startDate: `${year}-02-01`,
      endDate: `${year}-12-15`,
      schoolYearDerogation: false,
      investmentAmount: "0.00",
      territory: { qpv: [project.district], communes: [project.commune], locations: ["Maison de quartier"] },
      beneficiaries: beneficiariesOf(project, pillar),
      mainstream:
        "Les dispositifs de la caisse d’allocations familiales, du Département et de la commune sont mobilisés d’abord ; ils ne vont pas vers les habitants les plus isolés, que le projet rejoint.",
      genderEquality:
        "Horaires choisis avec les femmes du quartier, garde d’enfants sur place, équipe d’animation mixte.",
      nonDiscrimination:
        "Accueil sans condition, supports traduits, lieu accessible, vigilance sur les effets indirects.",
      participation:
        "Un groupe d’habitantes et d’habitants choisit les thèmes, anime et évalue l’action chaque trimestre.",
      health: pillar === "SANTE" ? healthOf(flaw) : null,
      indicators: [
        {
          label: "Personnes présentes au moins cinq fois",
          targetMin: Math.round(project.people / 3),
          targetMax: Math.round(project.people / 2),
        },
        {
          label: "Personnes satisfaites (questionnaire)",
          targetMin: Math.round(project.people / 2),
          targetMax: project.people,
        },
      ],
    },
    budget,
    requestedAmount: euros(project.state + project.agglomeration),
    attestations: { cer: true, upToDate: true, accurate: true, laicite: true, reporting: true },
    signatory: { isLegalRepresentative: true },
    documents: [],
    previousGrants: [],
  };
}

function associationOf(
  association: DemoAssociation,
  year: number,
  flaw: Flaw | undefined,
): Application["association"] {
  const { name, siret, rna, createdOn, addressLine, postcode, city, commune, iban } = association;
  return {
    name,
    acronym: null,
    siret,
    rna,
    localRegistry: null,
    legalForm: "9220",
    createdOn,
    registry: null,
    publicUtility: null,
    approvals: [],
    religious: false,
    economicActivity: false,
    deMinimisLast3Years: "0.00",
    publicGrantsLastYear: "21500.00",
    accountsPublishedJoafe: false,
    rnaRegistered: true,
    fiscalYearEnd: "12-31",
    commercialTax: false,
    address: { line1: addressLine, postcode, city, insee: commune },
    legalRepresentative: {
      firstName: "Camille",
      lastName: "Exemple",
      role: "présidente",
      email: `contact@${association.key}.example`,
      phone: "03 53 01 01 11",
    },
    contact: {
      firstName: "Dominique",
      lastName: "Fictif",
      role: "coordination",
      email: `projet@${association.key}.example`,
      phone: "03 53 01 01 41",
    },
    humanResources: {
      volunteers: 14,
      civicVolunteers: 0,
      employees: 2,
      subsidisedJobs: 0,
      fte: "1.40",
      seconded: 0,
      members: 86,
    },
    budget: {
      from: `${year}-01-01`,
      to: `${year}-12-31`,
      charges: [
        { account: "60", amount: "9200.00" },
        { account: "62", amount: "11500.00" },
        { account: "64", amount: "26300.00" },
      ],
      products: [
        { account: "70", amount: "6500.00" },
        { account: "74", amount: "35900.00" },
        { account: "75", amount: "4600.00" },
      ],
    },
    bank: { iban, bic: "EXEMFRPPXXX", holder: flaw === "holder-differs" ? "Comité des fêtes" : name },
  };
}

function healthOf(flaw: Flaw | undefined): NonNullable<Application["project"]["health"]> {
  return {
    wellBeing:
      "Des moments calmes et réguliers pour souffler, mieux dormir et parler de sa santé sans crainte.",
    conviviality:
      "Un repas ou un goûter partagé clôt chaque rencontre, préparé à tour de rôle par le groupe.",
    selfEsteem:
      flaw === "short-self-esteem"
        ? "Oui, bien sûr."
        : "Chaque personne anime à son tour un moment de l’atelier et repart avec un retour positif du groupe.",
  };
}

function beneficiariesOf(
  { people, residents }: DemoProject,
  pillar: string,
): Application["project"]["beneficiaries"] {
  const female = Math.round(people * 0.58);
  const young = pillar === "JEUNESSE" ? Math.round(people * 0.8) : Math.round(people * 0.2);
  const older = Math.round((people - young) * 0.25);
  const children = Math.round(young / 2);
  return {
    total: people,
    qpv: residents,
    female,
    male: people - female,
    other: 0,
    ages: {
      "0-5": 0,
      "6-15": children,
      "16-25": young - children,
      "26-64": people - young - older,
      "65+": older,
    },
  };
}

/** Public money is two thirds of the cost; the rest is earned, given or put in by the association. */
function budgetOf({ state, agglomeration }: DemoProject, flaw: Flaw | undefined): Application["budget"] {
  const asked = state + agglomeration;
  const commune = Math.round(asked * 0.1);
  const own = Math.round((asked + commune) * 0.45);
  const total = asked + commune + own;
  const part = (share: number) => Math.round(total * share);
  const direct = [
    { account: "601", label: "Achats matières et fournitures", amount: part(0.12) },
    { account: "613", label: "Locations", amount: part(0.05) },
    { account: "622", label: "Rémunérations intermédiaires et honoraires", amount: part(0.2) },
    { account: "625", label: "Déplacements, missions", amount: part(0.04) },
    { account: "641", label: "Rémunération des personnels", amount: part(0.36) },
    { account: "645", label: "Charges sociales", amount: part(0.15) },
  ];
  const indirect = total - direct.reduce((sum, { amount }) => sum + amount, 0);
  const volunteers = Math.round(total * 0.15);
  return {
    charges: [
      ...direct,
      { account: "IND1", label: "Charges fixes de fonctionnement", amount: indirect },
      { account: "864", label: "Personnel bénévole", amount: volunteers },
    ].map((line) => ({ ...line, amount: euros(line.amount) })),
    products: [
      {
        account: "70x",
        label: "Ventes, prestations",
        amount: euros(Math.round(own * 0.3) + (flaw === "unbalanced" ? 250 : 0)),
      },
      {
        account: "74-STATE",
        label: "État – BOP 147",
        amount: euros(state),
        funder: { kind: "STATE", name: "État – BOP 147", inCall: true, status: "solicited" },
      },
      {
        account: "74-EPCI",
        label: "Communauté d’agglomération",
        amount: euros(agglomeration),
        funder: { kind: "EPCI", name: "Communauté d’agglomération", inCall: true, status: "solicited" },
      },
      {
        account: "74-COMMUNE",
        label: "Commune",
        amount: euros(commune),
        funder: { kind: "COMMUNE", name: "Commune", inCall: false, status: "obtained" },
      },
      { account: "756", label: "Cotisations", amount: euros(Math.round(own * 0.2)) },
      {
        account: "OWN1",
        label: "Autofinancement",
        amount: euros(own - Math.round(own * 0.3) - Math.round(own * 0.2)),
      },
      { account: "870", label: "Bénévolat", amount: euros(volunteers) },
    ],
  };
}

function euros(whole: number): string {
  return `${whole}.00`;
}
