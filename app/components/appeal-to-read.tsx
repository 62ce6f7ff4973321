import { DateTime, DayText } from "./date-time";
import { DefinitionGrid } from "./definition-grid";
import { Stack } from "./layout";
import { SummaryList } from "./summary-list";
import type { AppealTarget } from "~/domain/appeal/lifecycle";
import { contestedLineWords, targetWords } from "~/domain/appeal/words";
import { sizeInWords } from "~/domain/attachment/file-size";
import type { Day } from "~/domain/calendar/paris";
import type { Cents } from "~/domain/money/cents";
import { typeset } from "~/domain/text/typography";

export interface ReadableAppeal {
  target: AppealTarget;
  grounds: string;
  filedAt: Date;
  signatory: string;
  lastDay: Day;
  isLate: boolean;
  lines: readonly { funder: string; granted: Cents; asked: Cents }[];
  files: readonly { id: string; fileName: string; sizeBytes: number }[];
}

/** An appeal as the association wrote it: who, when, against what, why. */
export function AppealToRead({ appeal }: { appeal: ReadableAppeal }) {
  const { target, grounds, filedAt, signatory, lastDay, isLate, lines, files } = appeal;
  return (
    <Stack>
      <DefinitionGrid
        items={[
          { term: "Formé le", value: <DateTime at={filedAt} />, note: `par ${signatory}` },
          { term: "Contre", value: targetWords[target] },
          {
            term: isLate ? "Tardif\u00A0: délai échu le" : "Dans le délai, ouvert jusqu’au",
            value: <DayText on={lastDay} />,
          },
        ]}
      />
      {lines.length > 0 && (
        <SummaryList rows={lines.map((line) => ({ term: line.funder, value: contestedLineWords(line) }))} />
      )}
      <h2>Motifs du recours</h2>
      <p className="voice-body">{typeset(grounds)}</p>
      {files.length > 0 && (
        <ul aria-label="Document joint">
          {files.map(({ id, fileName, sizeBytes }) => (
            <li key={id}>
              <a href={`/pieces/${id}`} download>
                {fileName}
              </a>{" "}
              <span className="muted">({sizeInWords(sizeBytes)})</span>
            </li>
          ))}
        </ul>
      )}
    </Stack>
  );
}
