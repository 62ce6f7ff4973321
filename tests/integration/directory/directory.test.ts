import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect } from "vitest";
import { readAssociationNumber } from "~/domain/association/association-number";
import { openDirectory } from "~/platform/directory/directory.server";
import { demoAssociations } from "../../../prisma/seed/demo/associations";
import { startDirectoryStub, type DirectoryStub } from "../../../server/directory-stub/directory-stub";
import { test as base } from "../../support/database/database-test";

const test = base.extend<{ stub: DirectoryStub }>({
  stub: async ({}, use) => {
    const stub = await startDirectoryStub();
    await use(stub);
    await stub.close();
  },
});

const hours = (count: number) => new Date(Date.parse("2026-10-05T10:00:00Z") + count * 3_600_000);
const ask = (text: string) => {
  const read = readAssociationNumber(text);
  if (!read.ok) throw new Error(text);
  return read.value;
};

describe("the directory", () => {
  test("knows every association of the demonstration, by each of its numbers", async ({ db, stub }) => {
    const directory = openDirectory({ url: stub.url, mayStayHere: true });
    for (const { name, siret, rna, createdOn, commune } of demoAssociations) {
      for (const number of [siret, siret.slice(0, 9), rna]) {
        const found = await directory.lookUp({ db, now: () => hours(0) }, ask(number));
        expect(found).toMatchObject({
          answer: { organisation: { name, siret, rna, createdOn, communeCode: commune, isOpen: true } },
        });
      }
    }
  });

  test("is read at the establishment that was asked, open or closed, hidden or unknown", async ({
    db,
    stub,
  }) => {
    const directory = openDirectory({ url: stub.url, mayStayHere: true });
    const of = async (number: string) => {
      const found = await directory.lookUp({ db, now: () => hours(0) }, ask(number));
      return found.isKnown ? found.answer : null;
    };
    expect(await of("00009012600020")).toMatchObject({
      organisation: { siret: "00009012600020", addressLine: "2 RUE DU MODÈLE", city: "AVION" },
    });
    expect(await of("00009002700012")).toMatchObject({
      organisation: { isOpen: false, closedOn: "2025-06-30" },
    });
    expect(await of("00009003500015")).toMatchObject({ organisation: { isAssociation: false } });
    expect(await of("00009013400016")).toEqual({ outcome: "hidden" });
    expect(await of("73282932000074")).toEqual({ outcome: "not-found" });
  });

  test("is asked once a day, an unknown number once an hour, and at once when asked afresh", async ({
    db,
    stub,
  }) => {
    const directory = openDirectory({ url: stub.url, mayStayHere: true });
    const known = ask("00009001900019");
    const at = (hour: number) => ({ db, now: () => hours(hour) });
    await directory.lookUp(at(0), known);
    expect(await directory.lookUp(at(23), known)).toMatchObject({ at: hours(0) });
    await directory.lookUp(at(23), known, { isFresh: true });
    expect(await directory.lookUp(at(46), known)).toMatchObject({ at: hours(23) });
    expect(await directory.lookUp(at(48), known)).toMatchObject({ at: hours(48) });
    expect(stub.asked).toHaveLength(3);
    const unknown = ask("73282932000074");
    await directory.lookUp(at(0), unknown, { isFresh: true });
    await directory.lookUp(at(0.9), unknown);
    await directory.lookUp(at(1.1), unknown);
    expect(stub.asked).toHaveLength(5);
  });

  test.for([
    ["00009004300019", "too many requests"],
    ["00009005000014", "out of service"],
    ["00009006800016", "a delay"],
    ["00009014200019", "an error"],
    ["00009015900013", "a cut answer"],
    ["00009016700016", "a redirect"],
  ] as const)("that fails (%s: %s) gives no answer, and none is kept", async ([number], { db, stub }) => {
    const directory = openDirectory({ url: stub.url, mayStayHere: true, timeoutMs: 300 });
    const ports = { db, now: () => hours(0) };
    expect(await directory.lookUp(ports, ask(number))).toEqual({ isKnown: false });
    expect(await db.directoryAnswer.count({ where: { number } })).toBe(0);
    expect(stub.asked).not.toContain("00009001900019");
  });

  test("that is down is left alone for a while", async ({ db, stub }) => {
    const directory = openDirectory({ url: stub.url, mayStayHere: true });
    const ports = { db, now: () => hours(0) };
    for (let tries = 0; tries < 5; tries += 1) await directory.lookUp(ports, ask("00009005000014"));
    expect(stub.asked).toHaveLength(3);
    expect(await directory.lookUp(ports, ask("00009012600012"))).toEqual({ isKnown: false });
  });

  test("is never asked at an address of this machine or its network, by number or by name", async ({
    db,
    stub,
  }) => {
    const port = new URL(stub.url).port;
    for (const host of ["127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]"]) {
      const directory = openDirectory({ url: `http://${host}:${port}`, mayStayHere: false });
      expect(await directory.lookUp({ db, now: () => hours(0) }, ask("000090159"))).toEqual({
        isKnown: false,
      });
    }
    expect(stub.asked).toEqual([]);
  });

  test("that never ends, or answers about another number, gives nothing of it", async ({ db }) => {
    let body = "";
    const server = createServer((_request, response) => void response.end(body));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const directory = openDirectory({ url: `http://127.0.0.1:${port}`, mayStayHere: true });
    const ports = { db, now: () => hours(0) };
    body = `{"results":[],"filler":"${"x".repeat(600_000)}"}`;
    expect(await directory.lookUp(ports, ask("000090142"))).toEqual({ isKnown: false });
    body = JSON.stringify({
      results: [{ siren: "000090019", nom_complet: "AUTRE", siege: { siret: "00009001900019" } }],
    });
    expect(await directory.lookUp(ports, ask("000090142"))).toMatchObject({
      answer: { outcome: "not-found" },
    });
    server.close();
  });
});
