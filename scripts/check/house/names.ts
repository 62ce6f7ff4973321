import type { HouseRule } from "./house-rule";

const nameless = /(^|[/._-])(utils?|helpers?|common|services?|managers?|misc|shared)([/._-]|$)/i;
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
  const found = nameless.exec(path);
  if (found) return `"${found[2]}" names no thing`;
  if (!plain.test(path)) return "the path is not plain ASCII";
  if (capitalised.test(path) && !document.test(path)) return "capital letters differ between file systems";
  return undefined;
}
