import { accessTable, askers } from "../../../tests/e2e/access-table";
import { openClient } from "../../../tests/support/e2e/client";
import { keptExamples } from "../../../tests/support/e2e/examples";
import { addressOf, pageFiles } from "../../../tests/support/e2e/site-map";
import { demoPassword } from "../../../prisma/seed/demo/people";
import { shippedScripts } from "./shipped-scripts";

/** Who reads a page for the measure: the first of these whom the access table lets in. */
const readers = ["visitor", "association", "instruction", "comite", "finances", "appels", "admin"] as const;

/** What every page of the access table ships, each asked by somebody who may read it; those of the mail catcher apart. */
export async function scriptsOfEveryPage(
  origin: string,
  databaseUrl: string,
): Promise<readonly { readonly page: string; readonly bytes: number }[]> {
  const known = await keptExamples(databaseUrl);
  const clients = new Map<string, ReturnType<typeof openClient>>();
  const measured: { page: string; bytes: number }[] = [];
  for (const line of accessTable) {
    if (!pageFiles.get(line.page)?.endsWith(".tsx") || line.example.includes("mail")) continue;
    const who = readers.find((reader) => line.read[askers.indexOf(reader)] === "o");
    if (!who) continue;
    const client = clients.get(who) ?? openClient(origin, "127.0.0.1");
    if (who !== "visitor" && !clients.has(who))
      await client.post("/connexion", { email: `${who}@demo.example`, password: demoPassword });
    clients.set(who, client);
    const read = async (address: string) => (await client.get(address)).body;
    const [shipped] = await shippedScripts(origin, [addressOf(line, known)], read);
    measured.push({ page: line.page, bytes: shipped!.bytes });
  }
  return measured;
}
