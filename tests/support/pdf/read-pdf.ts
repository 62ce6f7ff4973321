import { Document, PDFDocument } from "mupdf";

export interface ReadPdf {
  readonly text: string;
  readonly pages: number;
  readonly title: string;
  readonly language: string;
  readonly isTagged: boolean;
  /** Part of PDF/UA that the file claims, as its metadata say; null when it claims none. */
  readonly uaPart: string | null;
  /** Kinds of the structure elements, each once: "H1", "P", "Table". */
  structure(): ReadonlySet<string>;
}

/** What a reader that is not ours finds in a PDF. */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const document = Document.openDocument(bytes, "application/pdf");
  if (!(document instanceof PDFDocument)) throw new Error("not a PDF");
  const catalog = document.getTrailer().get("Root");
  const metadata = catalog.get("Metadata").readStream().asString();
  return {
    text: pageTexts(document).join("\n"),
    pages: document.countPages(),
    title: document.getMetaData("info:Title") ?? "",
    language: catalog.get("Lang").asString(),
    isTagged: catalog.get("MarkInfo").get("Marked").asBoolean(),
    uaPart: /pdfuaid:part>\s*(\d)/.exec(metadata)?.[1] ?? null,
    structure() {
      const kinds = new Set<string>();
      collect(catalog.get("StructTreeRoot"), kinds);
      return kinds;
    },
  };
}

/** The text without white space and in the composed form, to look for what was typed wherever lines break. */
export function withoutSpaces(text: string): string {
  return text.normalize("NFC").replace(/\s+/gu, "");
}

function pageTexts(document: PDFDocument): string[] {
  return Array.from({ length: document.countPages() }, (_, index) =>
    document.loadPage(index).toStructuredText("preserve-whitespace").asText(),
  );
}

function collect(node: ReturnType<PDFDocument["getTrailer"]>, into: Set<string>): void {
  if (!node.isDictionary()) return;
  const kind = node.get("S");
  if (kind.isName()) into.add(kind.asName());
  const inside = node.get("K");
  if (inside.isArray()) inside.forEach((child) => collect(child, into));
  else collect(inside, into);
}
