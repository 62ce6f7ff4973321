/**
 * One step of a proposed mending, to the application in the exchange format. Paths are JSON Pointers (RFC 6901);
 * `add` and `replace` mean what they do in a JSON Patch (RFC 6902), so `/budget/charges/-` is the end of the list.
 */
export type Change =
  | { readonly op: "replace" | "add"; readonly path: string; readonly value: unknown }
  | {
      readonly op: "lengthen";
      readonly path: string;
      /** Unicode code points that the text lacks: a person writes them. */
      readonly by: number;
    };

/** Changes to make together. */
export type Remedy = readonly Change[];
