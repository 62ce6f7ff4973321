import { houseRules } from "./house/house-rules";
import { regularExpressions } from "./house/regular-expressions";
import { rooms } from "./rooms";
import type { Wall } from "./wall";

/** Judging new patterns takes seconds, so it runs beside the other rules. */
const slow = regularExpressions.name;
const everyRuleBut = (left: string) => houseRules.map(({ name }) => name).filter((name) => name !== left);

/** Slowest first, so that two at a time end together. */
export const walls: readonly Wall[] = [
  {
    name: "types",
    command: [
      "tsc",
      "--noEmit",
      "--incremental",
      "--tsBuildInfoFile",
      "node_modules/.cache/pilier/types.tsbuildinfo",
    ],
    why: "A refusal nobody answers or a status nobody handles is found here, before a person meets it.",
    pass: "Follow the compiler; `npm run db:generate` first if the database client is missing.",
  },
  {
    name: "regular expressions",
    command: ["tsx", "scripts/check/house.ts", slow],
    why: "One pattern that backtracks lets one request stop the portal for everybody.",
    pass: "Each finding says how. A pattern is judged once in its life: the verdicts are in node_modules/.cache.",
  },
  {
    name: "house",
    command: ["tsx", "scripts/check/house.ts", ...everyRuleBut(slow)],
    why: "Remarks that came twice in review: doors, wrappers, names, typography, sizes, security floor, decisions.",
    pass: "Each finding says how; `npm run check:house -- names sizes` runs some of them.",
  },
  {
    name: "dead code",
    command: ["knip", "--no-progress", "--cache", "--cache-location", "node_modules/.cache/pilier/knip"],
    why: "Code that nothing reaches is read, translated and secured for nobody.",
    pass: "Delete the file, export or dependency that is named, or use it.",
  },
  {
    name: "imports",
    command: ["depcruise", "--config", ".dependency-cruiser.mjs", "--output-type", "err-long", ...rooms],
    why: "Rooms look one way only, so that each can be understood and tested alone (map: app/README.md).",
    pass: "The broken rule says its reason and its way through; the rules are in .dependency-cruiser.mjs.",
  },
  {
    name: "formatting",
    command: [
      "prettier",
      "--check",
      "--log-level",
      "warn",
      "--cache",
      "--cache-location",
      "node_modules/.cache/pilier/prettier",
      ".",
    ],
    why: "Reviews speak of meaning when the layout is nobody's choice.",
    pass: "npm run format",
  },
  {
    name: "lint",
    command: ["oxlint"],
    why: "Known mistakes, and pages that a keyboard or a screen reader cannot use.",
    pass: "Read the rule named in brackets; .oxlintrc.json lists those we changed.",
  },
];
