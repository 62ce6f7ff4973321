import { benchInstruction } from "./instruction/measures";
import { withBenchDatabases } from "./instruction/databases";

/** `npm run bench:instruction [-- dossiers]`: databases of their own, of that many dossiers and of ten thousand. */
const dossiers = Number(process.argv[2] ?? 1_000_000);
const results = await withBenchDatabases([10_000, dossiers], ([small, large]) =>
  benchInstruction({ small: small!, large: large!, dossiers }),
);
for (const { name, ours, bare, ratio, unit } of results)
  console.log(`${name}: ${ours} against ${bare} ${unit}, ratio ${ratio}`);
console.log(JSON.stringify({ bench: "instruction", results }));
process.exit(0);
