import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { cruise, type ICruiseResult } from "dependency-cruiser";
import { afterAll, describe, expect, test } from "vitest";
import walls from "../../.dependency-cruiser.mjs";

const planted: { rule: string; files: Record<string, string> }[] = [
  {
    rule: "no-cycle",
    files: {
      "app/domain/call/a.ts": `import { b } from "./b"; export const a = () => b;`,
      "app/domain/call/b.ts": `import { a } from "./a"; export const b = () => a;`,
    },
  },
  {
    rule: "domain-is-pure",
    files: { "app/domain/call/rule.ts": `import pg from "pg"; export const rule = pg;` },
  },
  {
    rule: "features-ignore-each-other",
    files: {
      "app/features/calls/list.ts": `import { pay } from "../payments/pay"; export const list = pay;`,
      "app/features/payments/pay.ts": `export const pay = 1;`,
    },
  },
  {
    rule: "features-keep-to-their-neighbours",
    files: {
      "app/features/calls/open.server.ts": `import { letter } from "../../../emails/opened"; export const open = letter;`,
      "emails/opened.ts": `export const letter = 1;`,
    },
  },
  {
    rule: "nobody-imports-a-page",
    files: {
      "app/features/calls/list.ts": `import { words } from "../../routes/public/home"; export const list = words;`,
      "app/routes/public/home.ts": `export const words = 1;`,
    },
  },
  {
    rule: "parts-serve-one-audience",
    files: {
      "app/components/list.ts": `import { part } from "../routes/applicant/parts/part"; export const list = part;`,
      "app/routes/applicant/parts/part.ts": `export const part = 1;`,
    },
  },
  {
    rule: "parts-stay-with-their-audience",
    files: {
      "app/routes/agent/home.ts": `import { part } from "../applicant/parts/part"; export const home = part;`,
      "app/routes/applicant/parts/part.ts": `export const part = 1;`,
    },
  },
  {
    rule: "components-are-props-in-events-out",
    files: {
      "app/components/part.ts": `import { find } from "../features/calls/find"; export const part = find;`,
      "app/features/calls/find.ts": `export const find = 1;`,
    },
  },
  {
    rule: "platform-carries-no-business",
    files: {
      "app/platform/mail/send.ts": `import { find } from "../../features/calls/find"; export const send = find;`,
      "app/features/calls/find.ts": `export const find = 1;`,
    },
  },
  {
    rule: "letters-know-only-words",
    files: { "emails/letter.ts": `import pg from "pg"; export const letter = pg;` },
  },
  {
    rule: "processes-see-no-page",
    files: {
      "server/web.ts": `import { part } from "../app/components/part"; export const web = part;`,
      "app/components/part.ts": `export const part = 1;`,
    },
  },
  {
    rule: "nobody-imports-a-test",
    files: {
      "app/domain/call/rule.ts": `import { cases } from "../../../tests/support/cases"; export const rule = cases;`,
      "tests/support/cases.ts": `export const cases = 1;`,
    },
  },
  {
    rule: "server-modules-in-server-files",
    files: { "app/platform/pool.ts": `import pg from "pg"; export const pool = pg;` },
  },
  {
    rule: "node-modules-in-server-files",
    files: { "app/components/part.ts": `import { join } from "node:path"; export const part = join;` },
  },
  {
    rule: "browser-files-import-no-server-file",
    files: {
      "app/features/calls/form.ts": `import { find } from "./find.server"; export const form = find;`,
      "app/features/calls/find.server.ts": `export const find = 1;`,
    },
  },
  {
    rule: "one-door-to-the-database",
    files: {
      "app/features/calls/find.server.ts": `import { PrismaClient } from "../../generated/prisma/client"; export const db = PrismaClient;`,
      "app/generated/prisma/client.ts": `export const PrismaClient = 1;`,
    },
  },
  {
    rule: "pages-hold-no-database",
    files: { "app/routes/home.ts": `import pg from "pg"; export const home = pg;` },
  },
  {
    rule: "remix-from-few-places",
    files: {
      "app/features/calls/open.server.ts": `import { redirect } from "@remix-run/node"; export const go = redirect;`,
    },
  },
  {
    rule: "no-router-behind-remix",
    files: { "app/routes/home.ts": `import { Link } from "react-router-dom"; export const home = Link;` },
  },
  {
    rule: "production-needs-no-tool",
    files: { "server/web.ts": `import { tool } from "tsx"; export const web = tool;` },
  },
  {
    rule: "declared-packages-only",
    files: { "server/web.ts": `import { stray } from "stray"; export const web = stray;` },
  },
  {
    rule: "resolvable",
    files: { "app/routes/home.ts": `import { lost } from "./lost"; export const home = lost;` },
  },
];

const packages = ["pg", "@remix-run/node", "react-router-dom", "tsx", "stray"];
const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

describe("each wall falls when its violation is planted", () => {
  test.each(planted)("$rule", { timeout: 60_000 }, async ({ rule, files }) => {
    expect(await broken(files)).toContain(rule);
  });

  test("every wall has its violation here", () => {
    expect(planted.map(({ rule }) => rule).toSorted()).toEqual(
      walls.forbidden?.map(({ name }) => name).toSorted(),
    );
  });
});

describe("what is allowed", () => {
  test.each([
    [
      "a type crosses where a value may not",
      {
        "app/features/calls/form.ts": `import type { View } from "./find.server"; export type Form = View;`,
        "app/features/calls/find.server.ts": `import pg from "pg"; export type View = typeof pg;`,
      },
    ],
    [
      "a page uses a part of its audience",
      {
        "app/routes/applicant/home.ts": `import { part } from "./parts/part"; export const home = part;`,
        "app/routes/applicant/parts/part.ts": `export const part = 1;`,
      },
    ],
    [
      "a page calls a command, and a test anything",
      {
        "app/routes/home.ts": `import { open } from "~/features/calls/open.server"; export const home = open;`,
        "app/features/calls/open.server.ts": `import { isOpen } from "~/domain/call/rule"; export const open = isOpen;`,
        "app/domain/call/rule.ts": `export const isOpen = 1;`,
        "tests/integration/home.test.ts": `import { home } from "../../app/routes/home"; export const seen = home;`,
      },
    ],
  ])("%s", async (_situation, files) => {
    expect(await broken(files)).toEqual([]);
  });
});

/** Names of the walls that fall in a project made of these files. */
async function broken(files: Record<string, string>): Promise<(string | undefined)[]> {
  const folder = mkdtempSync(join(tmpdir(), "walls-"));
  folders.push(folder);
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const [path, text] of Object.entries(files)) write(path, text);
  for (const name of packages) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: "1.0.0", main: "index.js" }));
    write(`node_modules/${name}/index.js`, "module.exports = {};");
  }
  const dependencies = { pg: "1.0.0", "@remix-run/node": "1.0.0", "react-router-dom": "1.0.0" };
  write("package.json", JSON.stringify({ name: "planted", dependencies, devDependencies: { tsx: "1.0.0" } }));

  const { tsConfig: _ours, ...options } = walls.options ?? {};
  const answer = await cruise(
    [...new Set(Object.keys(files).map((path) => path.split("/")[0]!))],
    { ...options, baseDir: folder, validate: true, ruleSet: { forbidden: walls.forbidden } },
    { alias: { "~": join(folder, "app") } },
  );
  return (answer.output as ICruiseResult).summary.violations.map(({ rule }) => rule.name);
}
