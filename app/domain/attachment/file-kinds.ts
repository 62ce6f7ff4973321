/** Kinds of files that a dossier takes. The content says which one a file is, its name only agrees. */
export const fileKinds = {
  pdf: { label: "PDF", mediaType: "application/pdf", extensions: ["pdf"] },
  jpeg: { label: "image JPEG", mediaType: "image/jpeg", extensions: ["jpg", "jpeg", "jfif"] },
  png: { label: "image PNG", mediaType: "image/png", extensions: ["png"] },
  webp: { label: "image WebP", mediaType: "image/webp", extensions: ["webp"] },
  docx: {
    label: "document Word",
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    extensions: ["docx"],
  },
  xlsx: {
    label: "classeur Excel",
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    extensions: ["xlsx"],
  },
  odt: {
    label: "texte LibreOffice",
    mediaType: "application/vnd.oasis.opendocument.text",
    extensions: ["odt"],
  },
  ods: {
    label: "classeur LibreOffice",
    mediaType: "application/vnd.oasis.opendocument.spreadsheet",
    extensions: ["ods"],
  },
} as const;

export type FileKind = keyof typeof fileKinds;

/** What a file picker offers first. */
export const acceptedByPicker = Object.values(fileKinds)
  .flatMap(({ mediaType, extensions }) => [mediaType, ...extensions.map((extension) => `.${extension}`)])
  .join(",");

export const acceptedInWords =
  "PDF, photo (JPEG, PNG, WebP), Word (.docx), Excel (.xlsx) ou LibreOffice (.odt, .ods)";
