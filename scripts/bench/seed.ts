import { migrate } from "../migrate.mjs";
import { fill } from "./instruction/fill";

/** `DATABASE_URL=… npm run bench:seed [-- dossiers]`: fills an empty database of that address, for a bench or a look. */
const url = process.env["DATABASE_URL"];
if (!url) throw new Error("Give DATABASE_URL, the address of an empty database that you can lose.");
const dossiers = Number(process.argv[2] ?? 1_000_000);
await migrate(url);
const start = performance.now();
await fill(url, dossiers, (what) =>
  console.log(`${((performance.now() - start) / 1_000).toFixed(1)} s: ${what}`),
);
