/** An organisation as the stub knows it. */
export interface FictionalOrganisation {
  readonly siret: string;
  readonly name: string;
  readonly acronym?: string;
  readonly rna: string | null;
  readonly legalForm?: string;
  readonly createdOn: string;
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
  readonly commune: string;
  /** Day on which it closed. */
  readonly closedOn?: string;
  readonly isAssociation?: false;
  /** Asked that its data stay hidden. */
  readonly isHidden?: true;
  /** Towns of further establishments, by SIRET. */
  readonly others?: readonly { readonly siret: string; readonly street: string }[];
}

const carvin = { street: "3 RUE DE L'EXEMPLE", postcode: "62220", city: "CARVIN", commune: "62215" } as const;

/**
 * Fictional: Insee gives no SIREN that begins with zeros. The cases of the provider's samples, the associations of the
 * demonstration (a test compares), and some that wait for whoever tries to sign up.
 */
export const fictionalOrganisations: readonly FictionalOrganisation[] = [
  {
    siret: "00009001900019",
    name: "ASSOCIATION D'EXEMPLE",
    rna: "W6279909001",
    createdOn: "2011-05-02",
    ...carvin,
  },
  {
    siret: "00009002700012",
    name: "ASSOCIATION FERMÉE D'EXEMPLE",
    rna: "W6279909002",
    createdOn: "2011-05-02",
    ...carvin,
    closedOn: "2025-06-30",
  },
  {
    siret: "00009003500015",
    name: "SOCIÉTÉ D'EXEMPLE",
    rna: null,
    legalForm: "5710",
    createdOn: "2011-05-02",
    ...carvin,
    isAssociation: false,
  },
  {
    siret: "00000001800010",
    name: "Association fictive Les Pas Tranquilles",
    rna: "W627900011",
    createdOn: "2011-03-18",
    ...carvin,
  },
  {
    siret: "00009012600012",
    name: "LES ATELIERS DE L'ÉCLUSE",
    acronym: "ADE",
    rna: "W627909126",
    createdOn: "2016-09-05",
    street: "14 QUAI DE L'ESSAI",
    postcode: "62210",
    city: "AVION",
    commune: "62065",
    others: [{ siret: "00009012600020", street: "2 RUE DU MODÈLE" }],
  },
  {
    siret: "00009013400016",
    name: "ASSOCIATION DISCRÈTE",
    rna: "W627909134",
    createdOn: "2018-01-15",
    ...carvin,
    isHidden: true,
  },
  {
    siret: "00000091900019",
    name: "Les Pas Tranquilles",
    rna: "W627990011",
    createdOn: "2011-03-18",
    street: "3 rue de l’Exemple",
    postcode: "62220",
    city: "Carvin",
    commune: "62215",
  },
  {
    siret: "00000002600013",
    name: "Le Jardin des Deux Terrils",
    rna: "W627900022",
    createdOn: "2014-06-02",
    street: "12 allée des Essais",
    postcode: "62110",
    city: "Hénin-Beaumont",
    commune: "62427",
  },
  {
    siret: "00000004200010",
    name: "Bancs Publics et Compagnie",
    rna: "W627900044",
    createdOn: "2009-01-30",
    street: "12 rue de l’Exemple",
    postcode: "62820",
    city: "Libercourt",
    commune: "62907",
  },
  {
    siret: "00000005900014",
    name: "Tremplin Haute-Voie",
    rna: "W627900055",
    createdOn: "2017-10-11",
    street: "8 rue des Modèles",
    postcode: "62820",
    city: "Libercourt",
    commune: "62907",
  },
  {
    siret: "00000006700017",
    name: "Mémoires de Cité",
    rna: "W627900066",
    createdOn: "2003-04-22",
    street: "1 place du Carreau",
    postcode: "62320",
    city: "Rouvroy",
    commune: "62724",
  },
  {
    siret: "00000007500010",
    name: "Boxe éducative du Rotois",
    rna: "W627900077",
    createdOn: "2015-09-14",
    street: "25 rue des Essais",
    postcode: "62710",
    city: "Courrières",
    commune: "62250",
  },
  {
    siret: "00000008300014",
    name: "Les Mots d’Abord",
    rna: "W627900088",
    createdOn: "2019-02-05",
    street: "14 rue de la Fiction",
    postcode: "62640",
    city: "Montigny-en-Gohelle",
    commune: "62587",
  },
  {
    siret: "00000009100017",
    name: "Deux Roues Solidaires",
    rna: "W627900099",
    createdOn: "2020-11-20",
    street: "6 impasse du Test",
    postcode: "62141",
    city: "Évin-Malmaison",
    commune: "62321",
  },
];
