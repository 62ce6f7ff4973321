import { writeXlsxStream, type CellValue } from "hucre/xlsx";
import { exportColumns } from "./export-columns";

const formats = { cents: '#,##0.00\\ "€"', day: "dd/mm/yyyy" } as const;

/**
 * Rows as a workbook, piece by piece: text stays text whatever it begins with, amounts are numbers in euros, days are
 * days, and the headings stay in sight. Rows past what a sheet can hold go on to a next one.
 */
export async function* workbookOf(rows: AsyncIterable<(string | null)[]>): AsyncGenerator<Uint8Array> {
  yield* writeXlsxStream(cellsOf(rows), {
    name: "Dossiers",
    freezePane: { rows: 1 },
    columns: exportColumns.map(({ heading, kind, width }) => ({
      header: heading,
      width,
      ...(kind === "cents" || kind === "day" ? { numFmt: formats[kind] } : {}),
    })),
  });
}

async function* cellsOf(rows: AsyncIterable<(string | null)[]>): AsyncGenerator<CellValue[]> {
  for await (const row of rows)
    yield exportColumns.map(({ kind }, place): CellValue => {
      const value = row[place] ?? null;
      if (value === null) return null;
      if (kind === "cents") return Number(value) / 100;
      if (kind === "day") return new Date(`${value}T00:00:00Z`);
      return value;
    });
}
