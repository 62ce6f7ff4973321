import { expect, test } from "vitest";
import { readPdf, withoutSpaces } from "../../../tests/support/pdf/read-pdf";
import type { PdfBlock, PdfDocument } from "./pdf-document";
import { renderPdf } from "./render-pdf.server";

const at = new Date("2027-03-04T11:12:13Z");

async function render(blocks: readonly PdfBlock[], rest: Partial<PdfDocument> = {}) {
  return readPdf(
    await renderPdf({ title: "Demande de l’Œuvre", reference: "2027-00042", at, blocks, ...rest }),
  );
}

test("is tagged, in French, titled, and claims PDF/UA-1", async () => {
  const pdf = await render([
    { kind: "heading", level: 2, text: "Le projet" },
    { kind: "paragraph", text: "Un paragraphe." },
    { kind: "list", items: ["une chose", "une autre"] },
    {
      kind: "table",
      caption: "Charges",
      columns: [{ label: "Compte" }, { label: "Montant", isAmount: true }],
      rows: [["60 – Achats", "1 200,00 €"]],
      total: ["Total", "1 200,00 €"],
    },
  ]);
  expect(pdf).toMatchObject({ isTagged: true, language: "fr-FR", title: "Demande de l’Œuvre", uaPart: "1" });
  expect([...pdf.structure()]).toEqual(
    expect.arrayContaining(["H1", "H2", "P", "L", "LI", "Table", "TH", "TD"]),
  );
});

const hostile: [string, string, string?][] = [
  [
    "markup of the typesetter",
    '#set page(width: 1pt) *gras* _em_ $x^2$ @ref <étiquette> `code` \\ // /* */ [a] #eval("1")',
  ],
  ["markup of the web", "<img src=x onerror=alert(1)>&amp;<script>"],
  ["an apostrophe", "O’Brien d'Haene"],
  ["three hundred emoji", "🎉👩🏽‍🚀🇫🇷".repeat(100)],
  ["accents apart from their letters", "E\u0301te\u0301 a\u0300 Noe\u0308l"],
  ["an override of direction", "facture\u202Efdp.exe\u202C suite", "facturefdp.exe suite"],
  ["controls", "a\u0000b\u0007c\u001B[31md\u200Be", "abc[31mde"],
  ["half of a pair", "a\uD800b", "ab"],
  ["a word longer than any line", `http://exemple.fr/${"x".repeat(600)}`],
  ["other scripts", "Ελληνικά, Кириллица, Việt Nam, Łódź, İstanbul, ẞ"],
  ["scripts that no font of the house draws", "日本語 한국어 ไทย 𓀀 𝒜 \u{10FFFD}"],
  ["a key cap", "touche 1️⃣ puis #️⃣"],
];

test.each(hostile)("shows %s as it was typed", async (_situation, typed, shown = typed) => {
  const blocks: [PdfBlock, times: number][] = [
    [{ kind: "facts", rows: [{ term: typed, value: typed }] }, 2],
    [{ kind: "paragraph", text: typed }, 1],
    [{ kind: "list", items: [typed] }, 1],
    [{ kind: "table", caption: typed, columns: [{ label: typed }], rows: [[typed]] }, 3],
    [{ kind: "notice", title: typed, text: typed }, 2],
    [{ kind: "heading", level: 2, text: typed }, 1],
  ];
  for (const [block, times] of blocks) {
    const { text } = await render([block]);
    expect(withoutSpaces(text).split(withoutSpaces(shown)).length - 1, block.kind).toBe(times);
  }
});

test("stamps every page of what must not be taken for the real thing", async () => {
  const blocks: PdfBlock[] = [
    { kind: "paragraph", text: "un" },
    { kind: "page-break" },
    { kind: "paragraph", text: "deux" },
  ];
  const pdf = await render(blocks, {
    stamp: { word: "BROUILLON", sentence: "Ce document n’a pas été déposé." },
  });
  expect(pdf.pages).toBe(2);
  expect(pdf.text.split("BROUILLON").length - 1).toBeGreaterThanOrEqual(5);
});

test("sets a long document and many short ones, in their order", async () => {
  const long = render(
    Array.from({ length: 400 }, (_, index) => ({ kind: "paragraph", text: `Ligne ${index}` })),
  );
  const short = Array.from({ length: 12 }, (_, index) =>
    render([{ kind: "paragraph", text: `Document ${index}.` }]),
  );
  expect((await long).text).toContain("Ligne 399");
  const texts = (await Promise.all(short)).map(({ text }) => text);
  texts.forEach((text, index) => expect(text).toContain(`Document ${index}.`));
});

test("bears what is empty", async () => {
  const pdf = await render(
    [
      { kind: "heading", level: 2, text: "" },
      { kind: "paragraph", text: "" },
      { kind: "paragraph", text: "\n\n \n" },
      { kind: "facts", rows: [{ term: "", value: "" }] },
      { kind: "facts", rows: [] },
      { kind: "list", items: [] },
      { kind: "list", items: [""] },
      { kind: "table", caption: "", columns: [{ label: "" }], rows: [] },
      { kind: "notice", text: "" },
      { kind: "signatures", people: [] },
    ],
    { title: "\u202E", kicker: "" },
  );
  expect(pdf.pages).toBe(1);
});
