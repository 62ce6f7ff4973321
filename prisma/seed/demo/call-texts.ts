import type { CallContent } from "~/domain/call/content";

/** Words of the demonstration's calls, by pillar of the programme. The objectives are the programme's own. */
export interface CallText {
  readonly pillar: string;
  readonly subject: string;
  readonly objectives: readonly string[];
  readonly content: Omit<CallContent, "calendar" | "contact" | "dates">;
}

const commonAudience = [
  "Associations déclarées, quelle que soit leur taille, qui agissent pour les habitants des quartiers prioritaires",
  "Associations en création : la déclaration doit être faite avant le dépôt",
].map((text) => text.replaceAll(" :", "\u00A0:"));

const commonExclusions = [
  "Dépenses d’investissement (travaux, véhicules, gros matériel)",
  "Fonctionnement courant de la structure, sans projet précis",
  "Actions déjà terminées au moment du dépôt",
];

export const callTexts: readonly CallText[] = [
  {
    pillar: "SANTE",
    subject: "Santé et bien-être dans les quartiers",
    objectives: ["SANTE-1.1", "SANTE-1.3", "SANTE-2.2", "SANTE-2.3", "SANTE-2.5", "SANTE-3.2"],
    content: {
      summary:
        "Des actions de proximité qui donnent envie de prendre soin de soi, ensemble, au pied de chez soi.",
      description: [
        "Le contrat de ville fait de chaque habitant un acteur de sa santé. Cet appel soutient les actions de prévention et de lien social menées au plus près des habitants : ateliers, marches, repas partagés, groupes de parole, ambassadeurs santé.",
        "Trois notions sont au cœur de l’appel : le bien-être, la convivialité et l’estime de soi. Dites en quelques phrases comment votre action travaille chacune d’elles ; c’est une condition d’éligibilité de toutes les demandes de ce pilier.",
        "Les actions qui vont vers les personnes éloignées des soins, en lien avec les dispositifs de droit commun, sont particulièrement attendues.",
      ].join("\n\n"),
      audience: commonAudience,
      fundable: [
        "Animation, intervenants, bénévolat valorisé",
        "Petit matériel, location de salle, déplacements",
        "Communication accessible, traduction, garde d’enfants pendant l’action",
      ],
      notFundable: [...commonExclusions, "Soins et consultations qui relèvent de l’assurance maladie"],
      amounts:
        "De 1 000 € à 20 000 € par projet, tous financeurs confondus. L’an dernier, une aide moyenne de 7 800 €.",
    },
  },
  {
    pillar: "EMPLOI",
    subject: "Vers l’emploi et la création d’activité",
    objectives: ["EMPLOI-1.2", "EMPLOI-2.1", "EMPLOI-3.1", "EMPLOI-3.2", "EMPLOI-3.3", "EMPLOI-3.4"],
    content: {
      summary: "Lever les freins à l’emploi et accompagner celles et ceux qui veulent créer leur activité.",
      description: [
        "Mobilité, langue, garde d’enfants, confiance : les freins à l’emploi sont souvent concrets. Cet appel soutient les parcours qui les lèvent un à un, en complément du service public de l’emploi.",
        "Il finance aussi la découverte des métiers qui recrutent et l’accompagnement des habitants qui créent leur activité, seuls ou à plusieurs.",
      ].join("\n\n"),
      audience: commonAudience,
      fundable: [
        "Accompagnement individuel et collectif, ateliers, visites d’entreprises",
        "Aide à la mobilité, à la garde d’enfants, à l’apprentissage du français",
        "Outils numériques légers et documentation",
      ],
      notFundable: [
        ...commonExclusions,
        "Salaires de postes déjà financés par un contrat aidé, pour la part aidée",
      ],
      amounts: "De 2 000 € à 30 000 € par projet. L’an dernier, une aide moyenne de 11 400 €.",
    },
  },
  {
    pillar: "CADRE",
    subject: "Cadre de vie et initiatives d’habitants",
    objectives: ["CADRE-1.7", "CADRE-2.6", "CADRE-3.1", "CADRE-3.3", "CADRE-3.5", "CADRE-4.3"],
    content: {
      summary: "Jardins, pieds d’immeuble, médiation : des habitants qui prennent soin de leur quartier.",
      description: [
        "Cet appel soutient les actions qui améliorent la vie quotidienne dans les quartiers : espaces de rencontre, jardins partagés, réemploi, médiation sociale, mémoire des cités minières.",
        "La place des habitants y est décisive : dites comment ils choisissent, font et évaluent l’action avec vous.",
      ].join("\n\n"),
      audience: [...commonAudience, "Collectifs d’habitants portés par une association"],
      fundable: [
        "Animation, petit outillage, végétaux, matériaux de réemploi",
        "Formation des habitants, ateliers, concertation",
        "Médiation sociale en journée et en soirée",
      ],
      notFundable: [...commonExclusions, "Entretien qui revient au bailleur ou à la commune"],
      amounts: "De 1 000 € à 15 000 € par projet. L’an dernier, une aide moyenne de 6 200 €.",
    },
  },
  {
    pillar: "JEUNESSE",
    subject: "Jeunesse, éducation et parentalité",
    objectives: [
      "JEUNESSE-1.2",
      "JEUNESSE-1.3",
      "JEUNESSE-2.1",
      "JEUNESSE-2.3",
      "JEUNESSE-3",
      "JEUNESSE-4.2",
    ],
    content: {
      summary: "Soutenir les enfants, les jeunes et leurs parents, de la maternelle au premier projet.",
      description: [
        "Prévenir le décrochage, faciliter la mobilité, reconnaître les parents dans leurs compétences, ouvrir le sport et la culture à toutes et tous : cet appel accompagne les projets construits avec les jeunes eux-mêmes.",
        "Les actions comptent au moins un public de moins de 26 ans et disent comment les jeunes prennent part aux décisions.",
      ].join("\n\n"),
      audience: commonAudience,
      fundable: [
        "Accompagnement à la scolarité, ateliers, sorties préparées avec les jeunes",
        "Rencontres de parents, échanges entre générations",
        "Pratiques sportives et culturelles non compétitives",
      ],
      notFundable: [...commonExclusions, "Temps scolaire et activités déjà prises en charge par l’école"],
      amounts: "De 1 000 € à 20 000 € par projet. L’an dernier, une aide moyenne de 8 900 €.",
    },
  },
];
