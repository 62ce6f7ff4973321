import type { DossierFacts } from "./dossier-facts";

/** Who reads a chapter: everyone concerned at once, or once the decision is notified; agents only, once notified. */
export type Readership = "association" | "association-once-told" | "agents-once-told";

export interface Chapter {
  readonly sentence: string;
  readonly details: readonly string[];
}

export interface ToldEvent {
  readonly readership: Readership;
  tell(entry: { readonly subjectId: string; readonly facts: Facts }, dossier: DossierFacts): Chapter;
}

export type Facts = Readonly<Record<string, unknown>>;

export const plain = (readership: Readership, sentence: string): ToldEvent => ({
  readership,
  tell: () => ({ sentence, details: [] }),
});

export const withReason = (readership: Readership, sentence: string, step: string): ToldEvent => ({
  readership,
  tell: (_, { reasons }) => ({ sentence, details: reasonOf(reasons.get(step)) }),
});

export function reasonOf(reason: string | undefined): string[] {
  return reason ? [`Motif : ${reason}`] : [];
}

export function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}
