/**
 * `npm run --silent audit:export > log.jsonl`: the whole log for the independent verifier, a JSON object a line, with
 * what its digests stand for: the salts and the rows as they are now. It holds personal data: keep it accordingly.
 */
import { once } from "node:events";
import { exportedLines } from "./log-export";
import { onPortalDatabase } from "./portal-database";

await onPortalDatabase(async (client) => {
  for await (const line of exportedLines(client))
    if (!process.stdout.write(`${JSON.stringify(line)}\n`)) await once(process.stdout, "drain");
}).catch((error: Error) => {
  console.error(`The decision log cannot be read: ${error.message}`);
  process.exitCode = 2;
});
