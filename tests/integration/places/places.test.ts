import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { locatePlaces } from "~/features/applications/places/locate-places.server";
import { findPlaces } from "~/features/applications/places/queries.server";
import { savePlaces } from "~/features/applications/places/save-places.server";
import { openGeocoder } from "~/platform/geocoder/geocoder.server";
import type { Db } from "~/platform/database/database.server";
import { test } from "../../support/database/database-test";
import { openAssociation } from "../../support/factories/associations";
import { publishCall } from "../../support/factories/open-call";
import { createPerson } from "../../support/factories/people";
import { typeDossier } from "../../support/factories/typed-dossier";

const at = new Date("2026-10-05T09:12:44.310Z");
const place = "Maison de quartier (lieu fictif)";
const square = {
  type: "Polygon",
  coordinates: [
    [
      [2, 50],
      [3, 50],
      [3, 51],
      [2, 51],
      [2, 50],
    ],
  ],
};

/** Answers as the Base Adresse Nationale does, in the manner that the address asks for. */
const answers: Readonly<Record<string, { status: number; body: string }>> = {
  "3 rue de l’Exemple": { status: 200, body: found(2.5, 50.5, 0.94, "housenumber") },
  Carvin: { status: 200, body: found(2.5, 50.5, 0.61, "municipality") },
  zzzz: { status: 200, body: '{"type":"FeatureCollection","features":[]}' },
  panne: { status: 503, body: "" },
};

function found(longitude: number, latitude: number, score: number, type: string): string {
  const geometry = { type: "Point", coordinates: [longitude, latitude] };
  return JSON.stringify({ type: "FeatureCollection", features: [{ geometry, properties: { score, type } }] });
}

let service: Server;
let url: string;
beforeAll(async () => {
  service = createServer((request, response) => {
    const asked = new URL(request.url!, "http://localhost").searchParams.get("q") ?? "";
    const { status, body } = answers[asked] ?? { status: 404, body: "" };
    response.writeHead(status).end(body);
  });
  await new Promise<void>((resolve) => service.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(service.address() as AddressInfo).port}/search/`;
});
afterAll(() => new Promise((resolve) => service.close(resolve)));

async function draft(db: Db) {
  const ports = { db, now: () => at };
  await db.priorityDistrict.upsert({
    where: { code: "QN06203M" },
    create: { code: "QN06203M", label: "Plantigeons", vintage: 2024, communeCodes: [], source: "essai" },
    update: {},
  });
  await db.districtOutline.upsert({
    where: { code: "QN06203M" },
    create: { code: "QN06203M", geometry: square, source: "essai", isReal: true, importedAt: at },
    update: {},
  });
  const call = await publishCall(db);
  const { associationId, owner } = await openAssociation(ports, await createPerson(db));
  return { ports, owner, number: await typeDossier(ports, owner, { slug: call.slug, associationId }) };
}

describe("the places of a draft", () => {
  test("with coordinates are in their district at once, with the day it was reckoned", async ({ db }) => {
    const { ports, owner, number } = await draft(db);
    const save = (latitude: number) =>
      savePlaces(ports, owner, {
        number,
        places: [{ place, address: "", coordinates: { latitude, longitude: 2.5 } }],
      });
    expect(await save(50.5)).toMatchObject({ ok: true });
    expect(await findPlaces(ports, owner, number)).toMatchObject({
      places: [
        {
          place,
          coordinates: "50.5, 2.5",
          districts: ["Plantigeons"],
          computedAt: at,
          restsOnInvented: false,
        },
      ],
    });
    await save(49);
    expect(await findPlaces(ports, owner, number)).toMatchObject({
      places: [{ isLocated: true, districts: [] }],
    });
  });

  test.for<[string, string, object, number]>([
    ["is found", "3 rue de l’Exemple", { isLocated: true, districts: ["Plantigeons"], computedAt: at }, 0],
    ["is only a town", "Carvin", { isLocated: false, districts: [], computedAt: at }, 0],
    ["is unknown", "zzzz", { isLocated: false, computedAt: at }, 0],
    ["meets an outage", "panne", { isLocated: false, computedAt: null }, 1],
  ])("whose address %s", async ([, address, expected, attempts], { db }) => {
    const { ports, owner, number } = await draft(db);
    await savePlaces(ports, owner, { number, places: [{ place, address, coordinates: null }] });
    await locatePlaces(ports, openGeocoder(url));
    expect(await findPlaces(ports, owner, number)).toMatchObject({ places: [{ address, ...expected }] });
    expect(await db.applicationPlace.findFirst({ where: { application: { number } } })).toMatchObject({
      attempts,
    });
    await db.applicationPlace.deleteMany({});
  });

  test("are nobody else's, and those of a sent dossier stay", async ({ db }) => {
    const { ports, owner, number } = await draft(db);
    const answer = { number, places: [{ place, address: "x", coordinates: null }] };
    expect(await savePlaces(ports, await createPerson(db), answer)).toMatchObject({
      refusal: { code: "not-found" },
    });
    await db.application.update({ where: { number }, data: { status: "submitted", submittedAt: at } });
    expect(await savePlaces(ports, owner, answer)).toMatchObject({ refusal: { code: "not-editable" } });
  });
});
