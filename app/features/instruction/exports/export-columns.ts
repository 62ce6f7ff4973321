import { applicationStatuses } from "~/domain/application/lifecycle";
import { statusWords } from "~/domain/application/status-words";
import { overallStates } from "~/domain/eligibility/outcome";
import { overallWords } from "~/domain/eligibility/overall-words";

/** What a cell of an exported list holds, so that each format writes it its own way. */
export type ExportCell =
  | { readonly kind: "code" | "text" }
  | {
      readonly kind: "words";
      readonly states: readonly string[];
      readonly wordsOf: (state: string) => string;
    }
  | { readonly kind: "cents" }
  | { readonly kind: "day" };

export type ExportColumn = ExportCell & {
  readonly heading: string;
  /** On `e` the row of `inbox_entries`, `c` the call, `p` its pillar and `g` who follows the dossier. */
  readonly sql: string;
  /** In characters, for a spreadsheet. */
  readonly width: number;
};

/** Columns of an exported list, in order. A code is what the portal wrote itself: it needs no guard. */
export const exportColumns: readonly ExportColumn[] = [
  { kind: "code", heading: "Numéro", sql: "e.number", width: 14 },
  { kind: "text", heading: "Association", sql: "e.association", width: 32 },
  { kind: "code", heading: "Siret", sql: "e.siret", width: 17 },
  { kind: "text", heading: "Titre", sql: "e.title", width: 44 },
  { kind: "text", heading: "Appel", sql: "c.title", width: 32 },
  { kind: "text", heading: "Pilier", sql: "COALESCE(p.label, '')", width: 24 },
  {
    kind: "words",
    heading: "État",
    sql: "e.status",
    states: applicationStatuses,
    wordsOf: (status) => statusWords[status as keyof typeof statusWords].label,
    width: 22,
  },
  {
    kind: "words",
    heading: "Éligibilité",
    sql: "e.overall",
    states: overallStates,
    wordsOf: (overall) => overallWords[overall as keyof typeof overallWords].label,
    width: 18,
  },
  { kind: "cents", heading: "Montant demandé (€)", sql: "e.requested_cents", width: 20 },
  { kind: "day", heading: "Déposé le", sql: "(e.submitted_at AT TIME ZONE 'Europe/Paris')::date", width: 12 },
  { kind: "day", heading: "Réponse due le", sql: "NULLIF(e.due_on, DATE '9999-12-31')", width: 15 },
  { kind: "text", heading: "Suivi par", sql: "g.names", width: 28 },
];
