import { demoPassword } from "../../prisma/seed/demo/people";
import { type Answer as Reply, type Client, openClient } from "../support/e2e/client";
import { examples } from "../support/e2e/examples";
import { addressOf, pageFiles } from "../support/e2e/site-map";
import { expect, test } from "../support/e2e/test";
import { accessTable, askers, type AccessLine, type Answer } from "./access-table";

/** Leaving ends the session of whoever tries it: last. */
const lines = [
  ...accessTable.filter(({ page }) => page !== "/deconnexion"),
  ...accessTable.filter(({ page }) => page === "/deconnexion"),
];

test("every page of the site map has a line in the access table, and each line a page @desktop", () => {
  expect([...new Set(accessTable.map(({ page }) => page))].toSorted()).toEqual(
    [...pageFiles.keys()].toSorted(),
  );
  for (const { page, read, write, example } of accessTable) {
    expect(read, `${page}: who reads`).toMatch(new RegExp(`^[orsfn]{${askers.length}}$`));
    expect(write, `${page}: who writes`).toMatch(
      new RegExp(`^([osfn]{${askers.length}}|-{${askers.length}})$`),
    );
    expect(example, `${page}: one word for each parameter`).toHaveLength(page.split(":").length - 1);
  }
});

for (const [column, asker] of askers.entries())
  test(`${asker} reads and writes what the access table says, page by page @desktop`, async ({ portal }) => {
    test.setTimeout(120_000);
    const known = await examples(portal);
    const client = openClient(portal.origin, `10.77.0.${column + 1}`);
    if (asker !== "visitor") await signIn(client, asker);

    const seen: string[] = [];
    const wanted: string[] = [];
    for (const line of lines) {
      const [read, write] = [line.read[column]!, line.write[column]!];
      wanted.push(told(line, [read, read, read, write, write]));
      seen.push(told(line, await answersTo(client, line, known)));
    }
    expect(seen).toEqual(wanted);
  });

/** The page, its data, the data of its module alone, then an empty form sent to the page and to its data. */
async function answersTo(
  client: Client,
  line: AccessLine,
  known: Readonly<Record<string, string>>,
): Promise<string[]> {
  const address = addressOf(line, known);
  const data = `${address === "/" ? "/_root" : address}.data`;
  const alone = `${data}?_routes=${encodeURIComponent(pageFiles.get(line.page)!.replace(/\.tsx?$/, ""))}`;
  const read = await Promise.all([address, data, alone].map((url) => client.get(url)));
  const written = [await client.post(address, {}), await client.post(data, {})];
  if (client.isKnown())
    for (const { headers } of [...read, ...written])
      expect(headers.get("Cache-Control"), `${address}: kept nowhere`).toBe("no-store");
  return [...read.map(readingOf), ...written.map(writingOf)];
}

function readingOf({ status, location }: Reply): Answer | string {
  const refused = refusalOf(status, location);
  if (refused) return refused;
  if (location) return "r";
  return status === 200 ? "o" : String(status);
}

/** A form that is empty is refused by what it lacks, or by what holds: whoever hears so has passed the door. */
function writingOf({ status, location }: Reply): Answer | string {
  return refusalOf(status, location) ?? (status < 500 ? "o" : String(status));
}

function refusalOf(status: number, location: string): Answer | undefined {
  if (location === "/connexion" || location.startsWith("/connexion?suite=")) return "s";
  return ({ 403: "f", 404: "n", 405: "-" } as const)[status];
}

const told = (line: AccessLine, answers: readonly string[]) =>
  `${answers.slice(0, 3).join("")} ${answers.slice(3).join("")} ${line.page} ${line.example.join(" ")}`.trim();

async function signIn(client: Client, asker: string): Promise<void> {
  const answer = await client.post("/connexion", {
    email: `${asker}@demo.example`,
    password: demoPassword,
    suite: "",
  });
  expect(answer.status, asker).toBe(303);
}
