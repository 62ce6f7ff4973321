import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { expect, it } from "vitest";
import { titleAsRefused } from "./refused-title.server";

it.each([
  ["in one piece", ["<head><title>Budget – Pilier</title></head>"]],
  ["cut inside the tag", ["<head><tit", "le>Budget – Pilier</title>", "</head>"]],
])("marks the title of a page that comes %s", async (_, pieces) => {
  const page = Readable.from(pieces.map((piece) => Buffer.from(piece))).pipe(titleAsRefused());
  expect(await text(page)).toBe("<head><title>Erreur\u00A0: Budget – Pilier</title></head>");
});

it("leaves a page without a title whole", async () => {
  expect(await text(Readable.from([Buffer.from("<p>a</p>")]).pipe(titleAsRefused()))).toBe("<p>a</p>");
});
