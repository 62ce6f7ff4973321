import type { SourceText } from "./source-text";

/** A remark of review turned into a check: it reads the sources and names what breaks it. */
export interface HouseRule {
  readonly name: string;
  readonly why: string;
  readonly pass: string;
  inspect(sources: readonly SourceText[]): readonly Finding[];
}

export interface Finding {
  readonly path: string;
  /** Counted from 1; absent when the whole file is meant. */
  readonly line?: number;
  readonly fact: string;
  /** A warning is printed and does not fail. */
  readonly severity: "error" | "warning";
}
