import { comparedWith, fillTelling, withBenchDatabases } from "./instruction/databases";

/**
 * `npm run bench:seed [-- dossiers]`: generated dossiers, a million unless told, and the ten thousand that they are
 * compared with, kept for `npm run bench:instruction`. With `DATABASE_URL`, they go to the empty database of that
 * address, which you can lose.
 */
const dossiers = Number(process.argv[2] ?? 1_000_000);
const url = process.env["DATABASE_URL"];
if (url) await fillTelling(url, dossiers);
else await withBenchDatabases([comparedWith, dossiers], async () => {});
process.exit(0);
