/** What the grid is answered when it saves one mark by itself. */
export type ScoreAnswer =
  | { readonly kind: "saved"; readonly version: number }
  | { readonly kind: "refused"; readonly sentence: string; readonly version?: number };
