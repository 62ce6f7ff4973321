import { z } from "zod";

const longestLine = 500;
const mostLines = 60;

/** A text with one thing a line, as a list; empty lines are passed over. */
export function typedLines() {
  return z
    .string()
    .max(20_000, "Raccourcissez cette liste.")
    .default("")
    .transform((text, context): string[] => {
      const lines = text
        .split("\n")
        .map((line) => line.trim())
        .filter(Boolean);
      const long = lines.findIndex((line) => line.length > longestLine);
      if (long >= 0) {
        const message = `Raccourcissez la ligne ${long + 1}\u00A0: ${longestLine}\u00A0caractères au plus.`;
        context.addIssue({ code: "custom", message });
        return z.NEVER;
      }
      if (lines.length > mostLines) {
        context.addIssue({ code: "custom", message: `Gardez ${mostLines}\u00A0lignes au plus.` });
        return z.NEVER;
      }
      return lines;
    });
}

/** Words that may wait while a call is a draft. */
export function draftText(max: number) {
  return z
    .string()
    .trim()
    .max(max, `Raccourcissez votre texte\u00A0: ${max}\u00A0caractères au plus.`)
    .default("");
}

/** Boxes of a known list; a code that the list does not have is refused. */
export function codesAmong(codes: readonly string[]) {
  const known = new Set(codes);
  return z.preprocess(
    (sent) => (sent === undefined || sent === "" ? [] : Array.isArray(sent) ? sent : [sent]),
    z
      .array(z.string().refine((code) => known.has(code), "Choisissez parmi les réponses proposées."))
      .max(300)
      .transform((list) => [...new Set(list)]),
  );
}

/** Boxes as a browser sends them: a ticked one says "yes", another says nothing. */
export function tickedOnly(boxes: Readonly<Record<string, boolean>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(boxes).flatMap(([name, isTicked]) => (isTicked ? [[name, "yes"]] : [])),
  );
}
