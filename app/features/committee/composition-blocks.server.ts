import { headsInWords, seatsInWords, type Composition } from "~/domain/committee/composition";
import type { PdfBlock } from "~/platform/pdf/pdf-document";

/** The composition of the committee in numbers, and what the rules say of it, for the minutes. */
export function compositionBlocks({ heads, colleges, undeclared, checks }: Composition): PdfBlock[] {
  return [
    { kind: "heading", level: 2, text: "Composition" },
    {
      kind: "facts",
      rows: [
        { term: "Femmes et hommes", value: headsInWords(heads) },
        ...colleges.map((college) => ({ term: college.label, value: seatsInWords(college) })),
        ...(undeclared > 0 ? [{ term: "Collège non déclaré", value: String(undeclared) }] : []),
      ],
    },
    { kind: "list", items: checks.map(({ sentence }) => sentence) },
  ];
}
