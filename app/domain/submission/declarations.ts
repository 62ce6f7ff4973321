/** What the signatory declares when the dossier is sent; the codes are those of the eligibility exchange format. */
export const declarations = [
  {
    code: "cer",
    label: "L’association a souscrit le contrat d’engagement républicain et le respecte.",
    hint: "Il tient en sept engagements, dont la liberté de conscience, l’égalité et la non-discrimination. Il est demandé par l’article 10-1 de la loi du 12 avril 2000.",
    missing:
      "Cochez la case du contrat d’engagement républicain, ou demandez conseil si vous ne pouvez pas y souscrire.",
  },
  {
    code: "upToDate",
    label: "L’association est à jour de ses obligations administratives, comptables, sociales et fiscales.",
    hint: "Cela comprend les déclarations et les paiements.",
    missing:
      "Cochez la case des obligations, une fois l’association à jour de ses déclarations et de ses paiements.",
  },
  {
    code: "accurate",
    label: "Les informations du dossier sont exactes et sincères.",
    hint: "En particulier les demandes faites à d’autres financeurs publics.",
    missing: "Cochez la case d’exactitude, après avoir relu le dossier.",
  },
  {
    code: "laicite",
    label: "L’association respecte la laïcité et les valeurs de la République dans le projet.",
    hint: "Le projet accueille tout le monde, sans distinction d’origine ni de conviction. L’association suit aussi les principes de la Charte des engagements réciproques du 14 février 2014.",
    missing: "Cochez la case de la laïcité et des valeurs de la République.",
  },
  {
    code: "reporting",
    label: "L’association rendra compte de l’emploi de la subvention.",
    hint: "Un bilan est à rendre dans les six mois qui suivent la fin de l’exercice. Il se remplit sur ce portail.",
    missing: "Cochez la case du compte rendu\u00A0: il est dû pour toute subvention affectée à un projet.",
  },
] as const;

export type DeclarationCode = (typeof declarations)[number]["code"];
export type Declarations = Readonly<Record<DeclarationCode, boolean>>;

export const nothingDeclared: Declarations = {
  cer: false,
  upToDate: false,
  accurate: false,
  laicite: false,
  reporting: false,
};

export const everythingDeclared: Declarations = {
  cer: true,
  upToDate: true,
  accurate: true,
  laicite: true,
  reporting: true,
};
