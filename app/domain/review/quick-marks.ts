import { accept, refuse, type Result } from "~/domain/result";
import type { Mark, Marks, Rubric } from "./rubric";

export type QuickMarksRefusal =
  | { readonly code: "not-a-mark"; readonly typed: string }
  | { readonly code: "too-many"; readonly criteria: number };

/** The unshifted keys of the top row of a French keyboard stand for the digits printed on them. */
const keys: Readonly<Record<string, Mark | null>> = {
  "0": 0,
  "1": 1,
  "2": 2,
  "3": 3,
  "4": 4,
  à: 0,
  "&": 1,
  é: 2,
  '"': 3,
  "'": 4,
  "’": 4,
  "-": null,
  "–": null,
};

/**
 * Marks typed in one go, one key a criterion in the order of the grid: "33241" or "33-41", a dash passing one over.
 * Blanks are allowed. Fewer marks than criteria leave the last ones as they are.
 */
export function readQuickMarks(rubric: Rubric, typed: string): Result<Marks, QuickMarksRefusal> {
  const strokes = [...typed.normalize("NFC")].filter((stroke) => stroke.trim() !== "");
  const { criteria } = rubric;
  if (strokes.length > criteria.length) return refuse({ code: "too-many", criteria: criteria.length });
  const marks: Record<string, Mark> = {};
  for (const [index, stroke] of strokes.entries()) {
    const mark = keys[stroke];
    if (mark === undefined) return refuse({ code: "not-a-mark", typed: stroke });
    if (mark !== null) marks[criteria[index]!.code] = mark;
  }
  return accept(marks);
}
