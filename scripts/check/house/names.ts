import type { HouseRule } from "./house-rule";

const drawers = new Set(["common", "misc", "shared"]);
const drawerEndings = new Set([
  "helper",
  "helpers",
  "manager",
  "managers",
  "service",
  "services",
  "util",
  "utils",
]);
const plain = /^[A-Za-z0-9$._/[\]@-]+$/;
const capitalised = /^(app|emails|server|scripts|tests)\/.*[A-Z]/;
const document = /\.md$/;

/** A file is called after the one thing it holds, in plain ASCII and small letters. */
export const names: HouseRule = {
  name: "names",
  why: "A drawer called utils fills with what nobody looked for a place for; accents in paths break tools.",
  pass: "Call the file after what it does, verb and object for a command; use small letters, digits and hyphens.",
  inspect: (sources) =>
    sources.flatMap(({ path }) => {
      const fact = whyBadlyNamed(path);
      return fact === undefined ? [] : [{ path, severity: "error" as const, fact }];
    }),
};

function whyBadlyNamed(path: string): string | undefined {
  const drawer = path.split("/").map(stem).find(isDrawer);
  if (drawer !== undefined) return `"${drawer}" names no thing`;
  if (!plain.test(path)) return "the path is not plain ASCII";
  if (capitalised.test(path) && !document.test(path)) return "capital letters differ between file systems";
  return undefined;
}

const stem = (segment: string) => segment.split(".")[0]!;

/** `common` holds anything, and so does what ends in `-utils`; `common-passwords` says what it holds. */
function isDrawer(name: string): boolean {
  const lastWord = name.split(/[-_]/).at(-1)!;
  return drawers.has(name) || drawerEndings.has(lastWord);
}
