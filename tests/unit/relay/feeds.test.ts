import { readFileSync } from "node:fs";
import ICAL from "ical.js";
import jsonld from "jsonld";
import { describe, expect, it } from "vitest";
import { validateXML } from "xmllint-wasm";
import { atomFeed } from "~/domain/relay/atom-feed";
import { calendarFile } from "~/domain/relay/calendar-file";
import { linkedDataOf } from "~/domain/relay/linked-data";
import { sitemap } from "~/domain/relay/sitemap";
import { calls } from "./calls";

const origin = "https://pilier.example.fr";

describe("the Atom feed", () => {
  const settings = {
    origin,
    path: "/appels.atom?pilier=SANTE",
    title: "Appels & projets",
    now: new Date("2026-10-05T10:00:00Z"),
  };
  const grammar = readFileSync("tests/fixtures/relay/atom.rng", "utf8");

  it.each([
    ["with calls", calls],
    ["without any", []],
  ])("is valid %s", async (_situation, relayed) => {
    const { valid, errors } = await validateXML({
      xml: [{ fileName: "feed.xml", contents: atomFeed(relayed, settings) }],
      extension: "relaxng",
      schema: [grammar],
    });
    expect(errors.map(({ message }) => message)).toEqual([]);
    expect(valid).toBe(true);
  });

  it("is refused by the same grammar when it lacks what it must have", async () => {
    const xml = atomFeed(calls, settings).replace(/<id>urn:uuid:[^<]{36}<\/id>/, "");
    const { valid } = await validateXML({
      xml: [{ fileName: "feed.xml", contents: xml }],
      extension: "relaxng",
      schema: [grammar],
    });
    expect(valid).toBe(false);
  });

  it("says the last change of all, the latest published call first", () => {
    const feed = atomFeed(calls, settings);
    expect(feed).toContain("<updated>2026-09-20T08:00:00.123Z</updated>\n  <link");
    expect(feed.indexOf("cadre-de-vie-2027")).toBeLessThan(feed.indexOf("sante-2027"));
    expect(feed).not.toContain("<b>");
  });
});

describe("the iCalendar file", () => {
  const file = calendarFile(calls, { origin, name: "Appels, tous" });
  const events = new ICAL.Component(ICAL.parse(file) as unknown[])
    .getAllSubcomponents("vevent")
    .map((component) => new ICAL.Event(component));

  it("holds every date that is fixed, and no other", () => {
    expect(events.map(({ uid }) => uid.slice(32).replace("@pilier.example.fr", ""))).toEqual([
      "5a01-opening",
      "5a01-meeting",
      "5a01-closing",
      "5a01-committee",
      "5a01-answers",
      "5a02-opening",
      "5a02-closing",
    ]);
    for (const { component } of events)
      for (const name of ["uid", "dtstamp", "dtstart", "summary"])
        expect(component.getAllProperties(name), name).toHaveLength(1);
  });

  it("gives instants to the second in UTC, days as days, and words as they are", () => {
    const [opening, meeting, closing, committee, , night] = events;
    expect(opening!.startDate.toJSDate()).toEqual(calls[0]!.opensAt);
    expect(closing!.startDate.toJSDate()).toEqual(calls[0]!.closesAt);
    expect(night!.startDate.toJSDate()).toEqual(calls[1]!.opensAt);
    expect(meeting!.location).toBe("Hôtel de ville, salle B ; 1er étage");
    expect(committee!.startDate.isDate).toBe(true);
    expect(committee!.startDate.toString()).toBe("2026-12-11");
    expect(committee!.endDate.toString()).toBe("2026-12-12");
    expect(opening!.summary).toBe(`Ouverture\u00A0: ${calls[0]!.title}`);
    expect(opening!.description).toContain("Un résumé sur\nplusieurs lignes, avec  un caractère");
  });

  it("has lines that end with CRLF, of 75 bytes at most, whole characters in each", () => {
    expect(file.endsWith("END:VCALENDAR\r\n")).toBe(true);
    expect(file.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    for (const line of file.split("\r\n")) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line).not.toContain("\uFFFD");
    }
  });
});

describe("the linked data of a call", () => {
  it("expands to statements of schema.org alone", async () => {
    const [node] = await jsonld.expand(linkedDataOf(calls[0]!, origin), {
      documentLoader: async () => ({
        contextUrl: null,
        documentUrl: "https://schema.org",
        document: { "@context": { "@vocab": "https://schema.org/", url: { "@type": "@id" } } },
      }),
    });
    expect(node!["@id"]).toBe(`${origin}/appels/sante-2027`);
    expect(node!["@type"]).toEqual(["https://schema.org/MonetaryGrant"]);
    const [amount] = node!["https://schema.org/amount"] as Record<string, { "@value": unknown }[]>[];
    expect(amount!["https://schema.org/value"]).toEqual([{ "@value": 200_000.5 }]);
    const [apply] = node!["https://schema.org/potentialAction"] as Record<string, unknown>[];
    expect(apply!["@type"]).toEqual(["https://schema.org/ApplyAction"]);
  });
});

it("the sitemap is well formed and names every call", async () => {
  const xml = sitemap(calls, { origin, pages: ["/", "/appels"] });
  const { normalized } = await validateXML({
    xml: [{ fileName: "sitemap.xml", contents: xml }],
    normalization: "format",
  });
  expect(normalized.match(/<loc>/g)).toHaveLength(4);
  expect(xml).toContain(`<loc>${origin}/appels/sante-2027</loc><lastmod>2026-09-20</lastmod>`);
});
