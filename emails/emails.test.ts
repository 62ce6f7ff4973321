import { describe, expect, it } from "vitest";
import { singleRecipient } from "~/platform/mail/single-recipient";
import { writeLetter } from "~/platform/mail/write-letter.server";
import { emailKinds, emails } from "./index";

const context = { origin: "https://pilier.example" };
/** A line must not break before a tall mark, nor after an opening quote. */
const breakable = / [:;?!»€%](?:\s|$|[.,)])|« /m;

describe.each(emailKinds)("%s", (kind) => {
  const { example } = emails[kind];
  const written = () => writeLetter(kind, example, context);

  it("is listed under its own name", () => {
    expect(emails[kind].kind).toBe(kind);
  });

  it("goes to exactly one address", async () => {
    const { to } = await written();
    expect(singleRecipient(to)).toBe(to);
  });

  it("reads the same after the database kept its payload", async () => {
    const kept: unknown = JSON.parse(JSON.stringify(emails[kind].address(example).payload));
    expect(await writeLetter(kind, kept, context)).toEqual(await written());
  });

  it("has a subject of 60 characters at most that names nobody", async () => {
    const { subject, to } = await written();
    expect(subject.length).toBeGreaterThan(10);
    expect(subject.length).toBeLessThanOrEqual(60);
    expect(subject).not.toContain("@");
    for (const name of to
      .split("@")[0]!
      .split(/[.+_]/)
      .filter((part) => part.length > 4)) {
      expect(subject.toLowerCase()).not.toContain(name);
    }
  });

  it("is set in French in both parts", async () => {
    const { subject, text, html } = await written();
    expect(html).toMatch(/^<!DOCTYPE html/);
    expect(html).toMatch(/<html[^>]* lang="fr"/);
    for (const words of [subject, text, wordsOf(html)]) expect(words).not.toMatch(breakable);
  });

  it("holds whatever it needs: nothing is fetched, nothing runs", async () => {
    const { html } = await written();
    expect(html).not.toMatch(/<(script|img|link|iframe|form|object)\b/i);
    expect(html).not.toMatch(/url\(/i);
  });

  it("links only to the portal, and to the same pages in both parts", async () => {
    const { text, html } = await written();
    const inHtml = new Set(
      [...html.matchAll(/href="([^"]+)"/g)].map(([, address]) => address!.replaceAll("&amp;", "&")),
    );
    const inText = new Set(text.match(/https?:\/\/[^\s)>]+/g));
    expect(inText).toEqual(inHtml);
    for (const address of inHtml) expect(new URL(address).origin).toBe(context.origin);
  });

  it("says what it said", async () => {
    const { to, subject, text } = await written();
    await expect(`To: ${to}\nSubject: ${subject}\n\n${text}`).toMatchFileSnapshot(
      `./__snapshots__/${kind}.txt`,
    );
  });
});

function wordsOf(html: string): string {
  return html
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/<[^>]+>/g, "\n")
    .replaceAll("&nbsp;", "\u00A0");
}
