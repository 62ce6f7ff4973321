import { documentLabel } from "~/domain/attachment/document-words";
import { sizeInWords } from "~/domain/attachment/file-size";
import { missingInWords, type MissingReason } from "~/domain/attachment/missing-document";
import type { Application } from "~/domain/eligibility/application-input";
import { declarations } from "~/domain/submission/declarations";
import type { FrozenFile } from "~/domain/submission/frozen-file";
import type { PdfBlock, PdfDocument } from "~/platform/pdf/pdf-document";
import { budgetTables } from "./budget-tables";
import type { ShownSection } from "./shown-sections.server";

interface MissingDocumentRow {
  readonly documentType: string;
  readonly reason: MissingReason;
  readonly words: string;
}

export function sectionBlocks({ code, title, rows }: ShownSection, input: Application): PdfBlock[] {
  const heading = { kind: "heading", level: 2, text: title } as const;
  if (code === "budget") return [heading, ...budgetTables(input)];
  if (rows.length === 0) return [heading, { kind: "paragraph", text: "Rien n’est répondu." }];
  return [heading, { kind: "facts", rows }];
}

export function fileBlocks(files: readonly FrozenFile[]): PdfBlock[] {
  const heading = { kind: "heading", level: 2, text: "Pièces jointes" } as const;
  if (files.length === 0) return [heading, { kind: "paragraph", text: "Aucune pièce n’est jointe." }];
  return [
    heading,
    ...files.map((file) => ({
      kind: "facts" as const,
      rows: [
        {
          term: documentLabel(file.documentType),
          value: `${file.fileName} (${sizeInWords(file.sizeBytes)})\nSHA-256\u00A0: ${file.sha256}`,
        },
      ],
    })),
  ];
}

export function missingBlocks(missing: readonly MissingDocumentRow[]): PdfBlock[] {
  if (missing.length === 0) return [];
  return [
    { kind: "heading", level: 3, text: "Pièces qui ne sont pas jointes" },
    {
      kind: "facts",
      rows: missing.map(({ documentType, reason, words }) => ({
        term: documentLabel(documentType),
        value: missingInWords(reason, words),
      })),
    },
  ];
}

export function signedBlocks({ attestations }: Application, signatory: string, sha256: string): PdfBlock[] {
  const withheld = declarations.filter(({ code }) => !attestations[code]);
  return [
    { kind: "heading", level: 2, text: "Déclarations et signature" },
    {
      kind: "list",
      items: declarations.filter(({ code }) => attestations[code]).map(({ label }) => label),
    },
    {
      kind: "facts",
      rows: [
        ...withheld.map(({ label }) => ({ term: "Non déclaré", value: label })),
        { term: "Signé par", value: signatory },
        { term: "Empreinte du dépôt (SHA-256)", value: sha256 },
      ],
    },
  ];
}

/** What says that a dossier on paper is not a request: a draft, or an exercise. */
export function stampOf(isDeposited: boolean, isPractice: boolean): Pick<PdfDocument, "stamp"> {
  if (isPractice) {
    return {
      stamp: {
        word: "ENTRAÎNEMENT",
        sentence:
          "Ce dossier est un exercice\u00A0: il n’est pas instruit et disparaît au bout de trente jours.",
      },
    };
  }
  if (isDeposited) return {};
  return {
    stamp: {
      word: "BROUILLON",
      sentence: "Ce dossier n’est pas déposé\u00A0: il ne vaut pas demande de subvention.",
    },
  };
}
