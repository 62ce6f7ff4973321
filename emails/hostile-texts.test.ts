import { describe, expect, it } from "vitest";
import { writeLetter } from "~/platform/mail/write-letter.server";
import { emailKinds, emails } from "./index";

const context = { origin: "https://pilier.example" };

/** What people are called, and what some would like to be called. */
const names = [
  "Siobhán O'Brien & fils",
  "Élodie\u0301 N’Diaye",
  "\u202Eenna\u202C عائشة",
  "👩‍👩‍👧‍👦".repeat(20),
  '<img src=x onerror="alert(1)">',
  "</title><script>alert(1)</script>",
  "{{7*7}} ${7*7} %s &lt;b&gt;",
];

describe.each(emailKinds)("%s", (kind) => {
  const { example } = emails[kind];

  it.each(names)("says %s as it was written, in both parts", async (name) => {
    for (const payload of withEachText(example, name)) {
      const { subject, text, html } = await writeLetter(kind, payload, context);
      expect(html).not.toMatch(/<(img|script)\b/i);
      const words = decoded(html);
      expect([subject, words.includes(name)]).toEqual([subject, text.includes(name)]);
    }
  });

  it.each(["\r\nBcc: victime@asso.example", "\nX: y", "\u2028X: y", "\u0000"])(
    "lets %j begin no header",
    async (mark) => {
      for (const payload of withEachText(example, `Camille${mark}`)) {
        const { subject, to } = await writeLetter(kind, payload, context);
        expect(subject).not.toMatch(/[\r\n\0\u2028\u2029]/);
        expect(to).toMatch(/^[^\s,;<>]+@[^\s,;<>]+$/);
      }
    },
  );
});

/** What the portal itself writes into a payload: no person types it, and its links are built from it. */
const ours = /^(email|number|slug|code)$|(Path|Id|Token|At|On)$/i;

/** The example with one text replaced, for every text in which the letter takes this one. */
function withEachText(example: object, text: string): object[] {
  const paths: (readonly string[])[] = [];
  collect(example, [], paths);
  return paths.map((path) => replaced(example, path, text)).filter((payload) => isTaken(payload));

  function isTaken(payload: object): boolean {
    const email = Object.values(emails).find((candidate) => candidate.example === example)!;
    try {
      email.address(payload);
      return true;
    } catch {
      return false;
    }
  }
}

function collect(value: unknown, path: readonly string[], paths: (readonly string[])[]): void {
  if (typeof value === "string" && !ours.test(path.at(-1) ?? "")) paths.push(path);
  else if (typeof value === "object" && value !== null)
    for (const [key, part] of Object.entries(value)) collect(part, [...path, key], paths);
}

function replaced(value: object, [key, ...rest]: readonly string[], text: string): object {
  const copy = structuredClone(value) as Record<string, unknown>;
  copy[key!] = rest.length === 0 ? text : replaced(copy[key!] as object, rest, text);
  return copy;
}

function decoded(html: string): string {
  return html
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/<[^>]+>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&nbsp;", "\u00A0")
    .replaceAll("&amp;", "&");
}
