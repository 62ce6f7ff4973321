import { brotliDecompressSync, gunzipSync } from "node:zlib";
import http from "node:http";
import { afterEach, beforeEach, describe, expect } from "vitest";
import { test } from "../../support/database/database-test";
import { publishCall } from "../../support/factories/open-call";
import { openPortal, type SmallPortal } from "./two-portals";

const within = { timeout: 1_000, interval: 20 };

let now: Date;
let portals: SmallPortal[] = [];
let path: string;

beforeEach(() => {
  now = new Date("2026-10-05T10:00:00Z");
});
afterEach(() => Promise.all(portals.map((portal) => portal.stop())));

const remembering = test.extend<{ open: () => Promise<SmallPortal> }>({
  open: async ({ database, databaseUrl, db }, use) => {
    path = `/appels/${(await publishCall(db)).slug}`;
    portals = [];
    await use(async () => {
      const portal = await openPortal(databaseUrl, database.pool, () => now);
      portals.push(portal);
      await untilFromMemory(portal);
      return portal;
    });
  },
});

/** Asks until the page is answered without being made. */
async function untilFromMemory(portal: SmallPortal): Promise<void> {
  await expect
    .poll(async () => {
      const before = portal.made();
      await read(portal);
      return portal.made() - before;
    }, within)
    .toBe(0);
}

async function read(portal: SmallPortal, query = ""): Promise<string> {
  return (await fetch(portal.origin + path + query)).text();
}

interface Answer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: Buffer;
}

/** As it is on the wire: nothing is unpacked, no header is added. */
function ask(portal: SmallPortal, headers: Record<string, string> = {}, method = "GET"): Promise<Answer> {
  return new Promise((resolve, reject) => {
    http
      .request(portal.origin + path, { method, headers, agent: false }, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () =>
          resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(chunks) }),
        );
      })
      .on("error", reject)
      .end();
  });
}

describe("a change of the call", () => {
  remembering("is read on every web process within a second, and not half", async ({ open, db }) => {
    const [one, other] = [await open(), await open()];
    for (const title of ["Premier titre", "Second titre", "Troisième titre"]) {
      await db.call.updateMany({ where: { slug: path.split("/")[2]! }, data: { title } });
      await Promise.all(
        [one, other].map((portal) => expect.poll(() => read(portal), within).toContain(title)),
      );
    }
    await untilFromMemory(one);
  });

  remembering("is read although the line was cut while it was made", async ({ open, db, database }) => {
    const portal = await open();
    const { rowCount } = await database.pool.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE application_name = 'pilier listener' AND datname = current_database()`,
    );
    expect(rowCount).toBe(1);
    await db.call.updateMany({ where: { slug: path.split("/")[2]! }, data: { title: "Pendant la coupure" } });
    await expect.poll(() => read(portal), within).toContain("Pendant la coupure");
    await untilFromMemory(portal);
    await db.call.updateMany({ where: { slug: path.split("/")[2]! }, data: { title: "Ligne rétablie" } });
    await expect.poll(() => read(portal), within).toContain("Ligne rétablie");
  });
});

describe("the clock", () => {
  remembering("opens the call for who asks at that very second", async ({ open, db }) => {
    now = new Date("2026-09-14T06:59:59.999Z");
    await db.call.updateMany({ data: { opensAt: new Date("2026-09-14T07:00:00Z") } });
    const portal = await open();
    expect(await read(portal)).toContain("À venir");
    now = new Date("2026-09-14T07:00:00.000Z");
    expect(await read(portal)).toContain("Ouvert");
  });

  remembering("ends what was kept at midnight in Paris", async ({ open }) => {
    now = new Date("2026-10-05T21:59:59.999Z");
    const portal = await open();
    const made = portal.made();
    now = new Date("2026-10-05T22:00:00.000Z");
    await read(portal);
    expect(portal.made()).toBe(made + 1);
  });
});

describe("an answer from memory", () => {
  remembering("is for visitors without a session only", async ({ open }) => {
    const portal = await open();
    const made = portal.made();
    await ask(portal, { cookie: "visites=3" });
    expect(portal.made()).toBe(made);
    for (const cookie of ["pilier=abc", "a=1; __Host-pilier=abc", "pilier-flash=abc"]) {
      const { headers } = await ask(portal, { cookie });
      expect(headers["cache-control"]).toBe("no-store");
    }
    expect(portal.made()).toBe(made + 3);
  });

  remembering("is the same whatever is added to its address", async ({ open }) => {
    const portal = await open();
    const made = portal.made();
    for (let index = 0; index < 30; index += 1)
      await read(portal, `?utm_source=${index}&x=${"y".repeat(index)}`);
    expect(portal.made()).toBe(made);
  });

  remembering("is compressed, and unpacks to the page", async ({ open }) => {
    const portal = await open();
    const plain = await ask(portal);
    const [br, gzip] = await Promise.all([
      ask(portal, { "accept-encoding": "gzip, br" }),
      ask(portal, { "accept-encoding": "gzip" }),
    ]);
    expect(br.headers["content-encoding"]).toBe("br");
    expect(gzip.headers["content-encoding"]).toBe("gzip");
    expect(brotliDecompressSync(br.body)).toEqual(plain.body);
    expect(gunzipSync(gzip.body)).toEqual(plain.body);
    expect(plain.headers["content-encoding"]).toBeUndefined();
    expect(plain.headers.vary).toBe("Accept-Encoding, Cookie");
  });

  remembering("is not sent again to who holds it, until it changes", async ({ open, db }) => {
    const portal = await open();
    const { headers } = await ask(portal);
    const known = { "if-none-match": headers.etag! };
    expect(headers["cache-control"]).toBe("no-cache");
    const again = await ask(portal, known);
    expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, headers.etag]);
    expect((await ask(portal, { ...known, "accept-encoding": "br" })).status).toBe(200);
    await db.call.updateMany({ data: { title: "Tout autre" } });
    await expect.poll(async () => (await ask(portal, known)).status, within).toBe(200);
  });

  remembering("has a head without a body", async ({ open }) => {
    const portal = await open();
    const [get, head] = [await ask(portal), await ask(portal, {}, "HEAD")];
    expect([head.status, head.body.length]).toEqual([200, 0]);
    expect(head.headers["content-length"]).toBe(String(get.body.length));
    expect(head.headers.etag).toBe(get.headers.etag);
  });

  remembering("carries every header of an answer that was made, and a nonce of its own", async ({ open }) => {
    const portal = await open();
    const made = await ask(portal, { cookie: "pilier=abc" });
    const [kept, next] = [await ask(portal), await ask(portal)];
    const own = new Set([
      "cache-control",
      "connection",
      "content-length",
      "content-security-policy",
      "date",
      "etag",
      "transfer-encoding",
      "vary",
      "x-request-id",
    ]);
    for (const [name, value] of Object.entries(made.headers))
      if (!own.has(name)) expect([name, kept.headers[name]]).toEqual([name, value]);
    const policy = (answer: Answer) => String(answer.headers["content-security-policy"]);
    // bounded input: a header of our own
    const withoutNonce = (answer: Answer) => policy(answer).replace(/'nonce-[^']{24}'/, "");
    expect(withoutNonce(kept)).toBe(withoutNonce(made));
    expect(policy(kept)).toMatch(/'nonce-[\w+/=]{24}'/);
    expect(policy(kept)).not.toBe(policy(next));
    expect(kept.headers["x-request-id"]).toMatch(/^[\w-]{12}$/);
    expect(kept.headers["x-request-id"]).not.toBe(next.headers["x-request-id"]);
  });

  remembering(
    "is made once for many who come at the same time, and again for what is not there",
    async ({ open, db }) => {
      const portal = await open();
      await db.call.updateMany({ data: { title: "Affluence" } });
      await expect.poll(() => read(portal), within).toContain("Affluence");
      const before = portal.made();
      now = new Date("2026-10-06T10:00:00Z");
      await Promise.all(Array.from({ length: 40 }, () => read(portal)));
      expect(portal.made()).toBe(before + 1);
      path = "/appels/inconnu";
      for (const status of [404, 404]) expect((await ask(portal)).status).toBe(status);
    },
  );
});
