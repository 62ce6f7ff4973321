import { isBlank, type Answers } from "./answers";
import type { Section } from "./section";

export const sectionStates = ["not_asked", "not_started", "in_progress", "done"] as const;
export type SectionState = (typeof sectionStates)[number];

export interface SectionProgress {
  readonly state: SectionState;
  /** Answers to give or mend. */
  readonly missing: number;
}

/** What is stored of a section. */
export interface StoredSection {
  readonly answers: Answers;
  /** The person said it is done. */
  readonly isCompleted: boolean;
}

/** Done: the person said so and nothing is missing, which a later change of another section may undo. */
export function sectionProgress(
  section: Section,
  isAsked: boolean,
  stored: StoredSection | undefined,
): SectionProgress {
  if (!isAsked) return { state: "not_asked", missing: 0 };
  const missing = section.missing(stored?.answers ?? {}).length;
  if (!stored || (!stored.isCompleted && isBlank(stored.answers))) return { state: "not_started", missing };
  return { state: stored.isCompleted && missing === 0 ? "done" : "in_progress", missing };
}

export const sectionStateWords = {
  not_asked: { word: "Pas demandé pour ce projet", tone: "neutral" },
  not_started: { word: "À faire", tone: "info" },
  in_progress: { word: "En cours", tone: "warning" },
  done: { word: "Terminé", tone: "plain" },
} as const satisfies Record<SectionState, { word: string; tone: string }>;
