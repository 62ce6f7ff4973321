import { contestedLineWords, targetWords } from "~/domain/appeal/words";
import { dayInWords, type Day } from "~/domain/calendar/paris";
import { plain, reasonOf, type ToldEvent } from "./chapter";

/** What the story says of an appeal, until its answer. */
export const appealChapters: Readonly<Record<string, ToldEvent>> = {
  "appeal.filed": {
    readership: "association",
    tell: ({ subjectId, facts }, { appeals }) => {
      const appeal = appeals.get(subjectId);
      if (!appeal) return { sentence: "L’association a formé un recours.", details: [] };
      const limit =
        typeof facts.lastDay === "string" ? ` : il courait jusqu’au ${dayInWords(facts.lastDay as Day)}` : "";
      return {
        sentence: `L’association a formé un recours contre ${targetWords[appeal.target]}, ${appeal.isLate ? "après le délai" : "dans le délai"}${limit}.`,
        details: [
          ...appeal.lines.map((line) => `${line.funder} : ${contestedLineWords(line)}.`),
          `Motifs du recours : ${appeal.grounds}`,
        ],
      };
    },
  },
  "appeal.examined": plain("association", "Un instructeur a examiné le recours."),
  "appeal.admitted": {
    readership: "association",
    tell: ({ subjectId }, { appeals }) => ({
      sentence: "Le recours a été accepté : le dossier est admis, et son examen reprend.",
      details: reasonOf(appeals.get(subjectId)?.answer),
    }),
  },
  "appeal.rejected": {
    readership: "association",
    tell: ({ subjectId, facts }, { appeals }) => ({
      sentence: `Le recours a été rejeté${facts.isLate === true ? " parce qu’il venait après le délai" : ""} : ce qui avait été décidé est maintenu.`,
      details: reasonOf(appeals.get(subjectId)?.answer),
    }),
  },
};

const outcomes: ReadonlyMap<string, string> = new Map([
  ["upheld", "accepté"],
  ["upheld_in_part", "accepté en partie"],
  ["rejected", "rejeté"],
]);

/** How a letter that answers an appeal is told; null for any other letter. */
export function answeredAct(outcome: string): string | null {
  const answered = outcomes.get(outcome);
  return answered === undefined
    ? null
    : `Une seconde personne a approuvé la réponse au recours, ${answered}, et elle a été notifiée. Elle remplace la décision contestée`;
}
