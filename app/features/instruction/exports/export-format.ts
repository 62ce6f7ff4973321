export const exportFormats = ["csv", "xlsx"] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** What each format is to people and to browsers. */
export const exportFormatWords = {
  csv: { label: "CSV", fileName: "dossiers.csv", mediaType: "text/csv; charset=utf-8" },
  xlsx: {
    label: "Excel (XLSX)",
    fileName: "dossiers.xlsx",
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  },
} as const satisfies Record<ExportFormat, object>;
