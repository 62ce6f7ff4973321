import { DateTime, DayText } from "./date-time";
import { SummaryList } from "./summary-list";
import type { AppealTarget } from "~/domain/appeal/lifecycle";
import { contestedLineWords, targetWords } from "~/domain/appeal/words";
import { sizeInWords } from "~/domain/attachment/file-size";
import type { Day } from "~/domain/calendar/paris";
import type { Cents } from "~/domain/money/cents";

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
    <SummaryList
      rows={[
        {
          term: "Recours formé",
          value: (
            <>
              le <DateTime at={filedAt} />, par {signatory}
            </>
          ),
        },
        {
          term: isLate ? "Délai dépassé" : "Dans le délai",
          value: (
            <>
              {isLate ? "Recours tardif, échu depuis le " : "Ouvert jusqu’au "}
              <DayText on={lastDay} />
            </>
          ),
        },
        { term: "Contre", value: targetWords[target] },
        ...lines.map((line) => ({ term: line.funder, value: contestedLineWords(line) })),
        { term: "Motifs", value: grounds },
        ...(files.length > 0 ? [{ term: "Document joint", value: <Files files={files} /> }] : []),
      ]}
    />
  );
}

function Files({ files }: { files: ReadableAppeal["files"] }) {
  return files.map(({ id, fileName, sizeBytes }) => (
    <span key={id}>
      <a href={`/pieces/${id}`} download>
        {fileName}
      </a>{" "}
      ({sizeInWords(sizeBytes)})
    </span>
  ));
}
