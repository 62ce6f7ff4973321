/**
 * Accounts of the project and association budgets, in the order of the official form.
 *
 * Source: Cerfa 12156*06 and chart of accounts of associations (règlement ANC 2018-06); the codes with an x or
 * letters are those of the DAUPHIN service, as found in the public tests of betagouv/api-subventions-asso.
 */
export interface Account {
  readonly code: string;
  readonly label: string;
}

export interface AccountFamily extends Account {
  readonly accounts: readonly Account[];
  /** Contributions in kind: they balance apart from money. */
  readonly isInKind?: true;
  /** Absent from the budget of the association. */
  readonly isProjectOnly?: true;
}

function family(code: string, label: string, accounts: Readonly<Record<string, string>>): AccountFamily {
  return {
    code,
    label,
    accounts: Object.entries(accounts).map(([account, name]) => ({ code: account, label: name })),
  };
}

export const chargeFamilies: readonly AccountFamily[] = [
  family("60", "Achats", {
    "604": "Prestations de services",
    "601": "Achats matières et fournitures",
    "60x": "Autres fournitures",
  }),
  family("61", "Services extérieurs", {
    "613": "Locations",
    "615": "Entretien et réparation",
    "616": "Assurance",
    "618": "Documentation",
  }),
  family("62", "Autres services extérieurs", {
    "622": "Rémunérations intermédiaires et honoraires",
    "623": "Publicité, publication",
    "625": "Déplacements, missions",
    "62x": "Services bancaires, autres",
  }),
  family("63", "Impôts et taxes", {
    "631": "Impôts et taxes sur rémunération",
    "635": "Autres impôts et taxes",
  }),
  family("64", "Charges de personnel", {
    "641": "Rémunération des personnels",
    "645": "Charges sociales",
    "647": "Autres charges de personnel",
  }),
  family("65", "Autres charges de gestion courante", { "65x": "Autres charges de gestion courante" }),
  family("66", "Charges financières", { "66x": "Charges financières" }),
  family("67", "Charges exceptionnelles", { "67x": "Charges exceptionnelles" }),
  family("68", "Dotations aux amortissements, provisions et engagements", {
    "68x": "Dotation aux amortissements",
  }),
  family("69", "Impôt sur les bénéfices, participation des salariés", { "69x": "Impôt sur les bénéfices" }),
  {
    ...family("IND", "Charges indirectes affectées au projet", {
      IND1: "Charges fixes de fonctionnement",
      IND2: "Frais financiers",
      IND3: "Autres",
    }),
    isProjectOnly: true,
  },
  {
    ...family("86", "Emplois des contributions volontaires en nature", {
      "860": "Secours en nature",
      "861": "Mise à disposition gratuite de biens et services",
      "862": "Prestations",
      "864": "Personnel bénévole",
    }),
    isInKind: true,
  },
];

/** The account 74 has no line here: its lines are one a funder, see `funders.ts`. */
export const productFamilies: readonly AccountFamily[] = [
  family("70", "Vente de produits finis, de marchandises, prestations de services", {
    "70x": "Ventes, prestations",
  }),
  family("73", "Dotations et produits de tarification", { "73x": "Dotations et produits de tarification" }),
  family("74", "Subventions d’exploitation", {}),
  family("75", "Autres produits de gestion courante", {
    "756": "Cotisations",
    "758": "Dons manuels – mécénat",
    "750": "Autres",
  }),
  family("76", "Produits financiers", { "76x": "Produits financiers" }),
  family("77", "Produits exceptionnels", { "77x": "Produits exceptionnels" }),
  family("78", "Reprises sur amortissements et provisions, report de ressources non utilisées", {
    "78x": "Reprises, reports",
  }),
  family("79", "Transfert de charges", { "79x": "Transfert de charges" }),
  {
    ...family("OWN", "Ressources propres affectées au projet", { OWN1: "Autofinancement" }),
    isProjectOnly: true,
  },
  {
    ...family("87", "Contributions volontaires en nature", {
      "870": "Bénévolat",
      "871": "Prestations en nature",
      "875": "Dons en nature",
    }),
    isInKind: true,
  },
];

/** Label of an account or of a family, of the account 74 for that of one funder; the code itself when it is none. */
export function accountLabel(code: string): string {
  return labels.get(code) ?? labels.get(accountNumber(code) ?? "") ?? code;
}

/**
 * "601 – Achats matières et fournitures": the numbers that a treasurer knows are shown. Codes that only services
 * exchange (60x, IND1, OWN1) are not, and 74-EPCI is a 74.
 */
export function accountTitle(code: string, label: string = accountLabel(code)): string {
  const number = accountNumber(code);
  return number === null || number === label ? label : `${number} – ${label}`;
}

/** The number of an account in the chart of accounts, or null when it has none. */
export function accountNumber(code: string): string | null {
  return /^(\d+)(?:-|$)/.exec(code)?.[1] ?? null;
}

const labels = new Map(
  [...chargeFamilies, ...productFamilies].flatMap(({ code, label, accounts }) => [
    [code, label] as const,
    ...accounts.map((account) => [account.code, account.label] as const),
  ]),
);
