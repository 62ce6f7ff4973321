import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { lastResortFont } from "./last-resort-font.server.mjs";
import { sfntOf } from "./sfnt.server.mjs";

const require = createRequire(import.meta.url);

/** @typedef {"Regular" | "Bold" | "Italic"} Style */

/** Package, part of its file names, family under which the templates name it, weight, style. */
/** @type {ReadonlyArray<readonly [string, string, string, number, Style]>} */
const files = [
  ["atkinson-hyperlegible-next", "latin", "House Body", 400, "Regular"],
  ["atkinson-hyperlegible-next", "latin", "House Body", 400, "Italic"],
  ["atkinson-hyperlegible-next", "latin", "House Body", 700, "Bold"],
  ["atkinson-hyperlegible-next", "latin-ext", "House Body Extended", 400, "Regular"],
  ["atkinson-hyperlegible-next", "latin-ext", "House Body Extended", 700, "Bold"],
  ["literata", "latin", "House Title", 600, "Regular"],
  ["literata", "latin-ext", "House Title Extended", 600, "Regular"],
  ...[
    "latin",
    "latin-ext",
    "vietnamese",
    "greek",
    "greek-ext",
    "cyrillic",
    "cyrillic-ext",
    "devanagari",
  ].flatMap(
    (part) =>
      /** @type {Array<[string, string, string, number, Style]>} */ ([
        ["noto-sans", part, `House Sans ${part}`, 400, "Regular"],
        ["noto-sans", part, `House Sans ${part}`, 700, "Bold"],
      ]),
  ),
  ["vazirmatn", "arabic", "House Arabic", 400, "Regular"],
  ["noto-emoji", "emoji", "House Emoji", 400, "Regular"],
];

const lastResort = "House Last Resort";

/** Families that draw what the first ones of the house lack, in the order in which they are asked. */
export const fallbackFamilies = [
  ...new Set(files.map(([, , family]) => family).filter((family) => !/^House (Title|Body)$/.test(family))),
  lastResort,
];

/** Every font of the house, from our own npm packages (Open Font License), as the compiler reads them. */
export function houseFonts() {
  return [
    ...files.map(([name, part, family, weight, style]) => {
      const folder = path.dirname(require.resolve(`@fontsource/${name}/package.json`));
      const slope = style === "Italic" ? "italic" : "normal";
      const file = path.join(folder, "files", `${name}-${part}-${weight}-${slope}.woff`);
      return sfntOf(readFileSync(file), family, style);
    }),
    lastResortFont(lastResort),
  ];
}
