/** An answer offered by a question. */
export interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
  /** Options of one group stand together: the objectives of one pillar. */
  readonly group?: string;
}

/** Options that are data of the call: see `form/choices.ts`. */
export const optionSources = ["pillars", "objectives", "districts", "communes"] as const;
export type OptionSource = (typeof optionSources)[number];

interface Asked {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** What a good answer looks like. */
  readonly example?: string;
  readonly whyWeAsk?: string;
  /** Opens a group of questions with this heading. */
  readonly heading?: string;
  /**
   * What to do when the answer is missing. A question without it is optional; one with `when` is asked for only
   * while the other question has that answer.
   */
  readonly missing?: string;
  readonly when?: { readonly question: string; readonly is: string };
}

export interface TextQuestion extends Asked {
  readonly kind: "text";
  readonly width?: "4" | "6" | "10" | "20" | "30" | "full";
  readonly type?: "text" | "email" | "tel";
  readonly inputMode?: "numeric" | "text";
  /** Token of the HTML standard (RGAA 11.13). */
  readonly autoComplete?: string;
  readonly max?: number;
  /** What is typed must have this shape; the sentence says how to write it. */
  readonly shape?: { readonly pattern: RegExp; readonly mend: string };
}

export interface LongTextQuestion extends Asked {
  readonly kind: "longtext";
  readonly max: number;
  readonly rows?: number;
}

export interface FigureQuestion extends Asked {
  readonly kind: "amount" | "count" | "decimal";
  readonly unit?: string;
}

export interface DateQuestion extends Asked {
  readonly kind: "date";
}

export interface YesNoQuestion extends Asked {
  readonly kind: "yes-no";
}

export interface ChoiceQuestion extends Asked {
  readonly kind: "choice" | "choices";
  readonly options: readonly Option[] | OptionSource;
  /** Radios unless the list is long. */
  readonly isLong?: boolean;
}

export type SimpleQuestion =
  TextQuestion | LongTextQuestion | FigureQuestion | DateQuestion | YesNoQuestion | ChoiceQuestion;

export interface RowsQuestion extends Asked {
  readonly kind: "rows";
  readonly columns: readonly RowColumn[];
  /** Rows shown at first. */
  readonly least: number;
  readonly most: number;
  /** Names one row: "Indicateur". */
  readonly item: string;
  /** "Ajouter un indicateur" */
  readonly add: string;
}

/** What a row may ask: said without code, because the list of a page is followed by a script. */
export type RowColumn =
  | Omit<TextQuestion, "shape">
  | FigureQuestion
  | DateQuestion
  | YesNoQuestion
  | (ChoiceQuestion & { readonly kind: "choice" });

export type Question = SimpleQuestion | RowsQuestion;
