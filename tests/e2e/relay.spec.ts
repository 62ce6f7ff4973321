import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import Ajv from "ajv";
import addFormats from "ajv-formats";
import pg from "pg";
import { freePort } from "../../server/supervisor/free-port";
import { expect, test } from "../support/e2e/test";

const protocol = JSON.parse(
  readFileSync("tests/fixtures/relay/common-grants-0.4.0.json", "utf8"),
  // Its examples hold schemas of their own, which are not for us.
  (key, value: unknown) => (key === "example" ? undefined : value),
) as object;
const ajv = new Ajv({ strict: false, allErrors: true });
addFormats(ajv);
ajv.addSchema({ $id: "protocol", ...protocol });

/** What an answer lacks of what the protocol says of this route, method and status. */
function judge(route: string, method: "get" | "post", status: number, answer: unknown): unknown {
  const path = `${route.replaceAll("~", "~0").replaceAll("/", "~1").replaceAll("{", "%7B").replaceAll("}", "%7D")}`;
  const validate = ajv.compile({
    $ref: `protocol#/paths/${path}/${method}/responses/${status}/content/application~1json/schema`,
  });
  validate(answer);
  return validate.errors;
}

/** Errors of statuses that the protocol does not list for a route have the shape of its errors. */
function judgeError(answer: unknown): unknown {
  const validate = ajv.compile({ $ref: "protocol#/components/schemas/CommonGrants.Responses.Error" });
  validate(answer);
  return validate.errors;
}

const opportunities = "/common-grants/opportunities";

test("CommonGrants: lists, pages, reads and searches as the protocol says @desktop", async ({
  request,
  portal,
}) => {
  const whole = await (await request.get(opportunities)).json();
  expect(judge(opportunities, "get", 200, whole)).toBeNull();
  expect(whole.items.length).toBeGreaterThan(3);
  expect(whole.paginationInfo.totalItems).toBe(whole.items.length);

  const ids: string[] = [];
  for (let page = 1; page <= Math.ceil(whole.items.length / 2); page += 1) {
    const answer = await (await request.get(`${opportunities}?page=${page}&pageSize=2`)).json();
    expect(judge(opportunities, "get", 200, answer)).toBeNull();
    ids.push(...answer.items.map(({ id }: { id: string }) => id));
  }
  expect(ids).toEqual(whole.items.map(({ id }: { id: string }) => id));
  const past = await (await request.get(`${opportunities}?page=999`)).json();
  expect(past.items).toEqual([]);

  const one = await request.get(`${opportunities}/${ids[0]}`);
  expect(judge(`${opportunities}/{oppId}`, "get", 200, await one.json())).toBeNull();
  expect(one.headers()["access-control-allow-origin"]).toBe("*");
  for (const absent of ["00000000-0000-4000-8000-000000000000", "not-an-id", "search"]) {
    const answer = await request.get(`${opportunities}/${absent}`);
    expect([absent, answer.status()]).toEqual([absent, 404]);
    expect(judge(`${opportunities}/{oppId}`, "get", 404, await answer.json())).toBeNull();
  }

  // As another site's server or script would: from elsewhere, without anything of ours.
  const search = (data: unknown, headers: Record<string, string> = {}) =>
    request.post(`${opportunities}/search`, {
      data: typeof data === "string" ? data : JSON.stringify(data),
      headers: { "Content-Type": "application/json", Origin: "https://elsewhere.example", ...headers },
    });
  const open = await search({
    search: "sante",
    filters: {
      status: { operator: "in", value: ["open"] },
      customFilters: { x: { operator: "eq", value: 1 } },
    },
    sorting: { sortBy: "keyDates.closeDate", sortOrder: "asc" },
    pagination: { page: 1, pageSize: 1 },
  });
  expect(open.status()).toBe(200);
  const found = await open.json();
  expect(judge(`${opportunities}/search`, "post", 200, found)).toBeNull();
  expect(found.items).toHaveLength(1);
  expect(found.items[0].status.value).toBe("open");
  expect(found.filterInfo.errors).toHaveLength(1);
  expect(judge(`${opportunities}/search`, "post", 200, await (await search({})).json())).toBeNull();

  for (const [data, status, headers] of [
    ["{", 400, {}],
    ["", 400, {}],
    [{ pagination: { page: -1 } }, 400, {}],
    [{ sorting: { sortBy: "nothing" } }, 400, {}],
    ["a=1", 415, { "Content-Type": "application/x-www-form-urlencoded" }],
  ] as const) {
    const answer = await search(data, headers);
    expect([data, answer.status()]).toEqual([data, status]);
    expect(judgeError(await answer.json())).toBeNull();
  }
  for (const query of ["page=0", "page=abc", "pageSize=-1", "pageSize=1e3", "page=99999999999"])
    expect((await request.get(`${opportunities}?${query}`)).status(), query).toBe(400);
  for (const [method, path] of [
    ["GET", "/common-grants"],
    ["GET", "/common-grants/awards"],
    ["GET", `${opportunities}.data`],
    ["GET", "/Common-Grants/opportunities"],
    ["GET", `${opportunities}/`],
    ["POST", opportunities],
    ["POST", `${opportunities}/${ids[0]}`],
    ["PUT", `${opportunities}/search`],
    ["DELETE", `${opportunities}/${ids[0]}`],
  ] as const) {
    const answer = await request.fetch(portal.origin + path, { method });
    expect([method, path, answer.status()]).toEqual([method, path, 404]);
    expect(judgeError(await answer.json())).toBeNull();
  }
});

test("a change of a call is read within a second on every web process @desktop", async ({
  request,
  portal,
}) => {
  const port = await freePort();
  const other = `http://127.0.0.1:${port}`;
  const second = spawn(process.execPath, ["build/web.js"], {
    stdio: "ignore",
    env: { ...portal.environment, PORT: String(port), PUBLIC_ORIGIN: other },
  });
  const client = new pg.Client(portal.databaseUrl);
  await client.connect();
  try {
    await expect.poll(async () => (await request.get(`${other}/readyz`).catch(() => null))?.ok()).toBe(true);
    const { rows } = await client.query(
      "SELECT slug FROM calls WHERE published_at IS NOT NULL AND NOT is_practice ORDER BY slug LIMIT 1",
    );
    const addresses = [portal.origin, other].flatMap((origin) =>
      [`/appels/${rows[0].slug}`, "/appels", "/appels.atom", `/api/appels/${rows[0].slug}`].map(
        (path) => origin + path,
      ),
    );
    for (const address of addresses) await request.get(address);
    for (const address of addresses)
      expect((await request.get(address)).headers()["cache-control"], address).toBe("no-cache");
    const title = `Titre changé ${Date.now()}`;
    await client.query("UPDATE calls SET title = $1 WHERE slug = $2", [title, rows[0].slug]);
    await Promise.all(
      addresses.map((address) =>
        expect
          .poll(async () => (await request.get(address)).text(), { timeout: 1_000, intervals: [50] })
          .toContain(title),
      ),
    );
  } finally {
    await client.end();
    second.kill("SIGTERM");
  }
});

test("other sites show the list in a frame, without a script @desktop", async ({ request }) => {
  const frame = await request.get("/integrer/appels");
  expect(frame.headers()["x-frame-options"]).toBeUndefined();
  expect(frame.headers()["content-security-policy"]).toContain("frame-ancestors *");
  expect(frame.headers()["content-security-policy"]).toContain("default-src 'none'");
  expect(await frame.text()).not.toContain("<script");
  expect((await request.get("/appels")).headers()["x-frame-options"]).toBe("DENY");
});
