/** A document for people, as its parts: what the house template lays out, whoever writes it. */
export interface PdfDocument {
  /** Title of the file, read first by a screen reader, and at the top of the first page. */
  readonly title: string;
  /** Small line above the title: "Dossier 2027-00042". */
  readonly kicker?: string;
  /** Who publishes it; the portal when absent. */
  readonly author?: string;
  /** At the foot of every page, before the page number: the number of the dossier, for instance. */
  readonly reference: string;
  /** For what must not be taken for the real thing: a word across every page, a sentence above the title. */
  readonly stamp?: { readonly word: string; readonly sentence: string };
  /** For a letter: who writes, to whom, where and when. */
  readonly letter?: PdfLetterHead;
  /** Instant of the document, for its properties. */
  readonly at: Date;
  readonly blocks: readonly PdfBlock[];
}

export interface PdfLetterHead {
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** "Lens, le 4 mars 2027". */
  readonly placeAndDate: string;
}

export type PdfBlock =
  /** `level` 2 for a part, 3 inside a part; the title is the only heading of level 1. */
  | { readonly kind: "heading"; readonly level: 2 | 3; readonly text: string }
  /** Line breaks of the text are kept, an empty line begins a paragraph. */
  | { readonly kind: "paragraph"; readonly text: string }
  /** Questions and answers, or names and values. An empty value is shown as a dash. */
  | { readonly kind: "facts"; readonly rows: readonly PdfFact[] }
  | { readonly kind: "list"; readonly isOrdered?: boolean; readonly items: readonly string[] }
  | PdfTable
  | { readonly kind: "notice"; readonly title?: string; readonly text: string }
  /** Places to sign by hand, or the mention of who signed. */
  | {
      readonly kind: "signatures";
      readonly people: readonly { readonly name: string; readonly role: string }[];
    }
  | { readonly kind: "page-break" };

export interface PdfFact {
  readonly term: string;
  readonly value: string;
}

export interface PdfTable {
  readonly kind: "table";
  readonly caption: string;
  readonly columns: readonly { readonly label: string; readonly isAmount?: boolean }[];
  readonly rows: readonly (readonly string[])[];
  /** Last row, of totals. */
  readonly total?: readonly string[];
}
