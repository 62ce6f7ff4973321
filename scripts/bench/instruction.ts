import { openDatabase } from "~/platform/database/database.server";
import { comparedWith, withBenchDatabases } from "./instruction/databases";
import { benchInstruction } from "./instruction/measures";

/** `npm run bench:instruction [-- dossiers]`: among that many dossiers, a million unless told, and ten thousand. */
const dossiers = Number(process.argv[2] ?? 1_000_000);
const results = await withBenchDatabases([comparedWith, dossiers], async (urls) => {
  const [small, large] = urls.map((url) => openDatabase(url));
  try {
    return await benchInstruction({ small: small!, large: large!, dossiers });
  } finally {
    await small!.close();
    await large!.close();
  }
});
for (const { name, ours, bare, ratio, unit } of results)
  console.log(`${name}: ${ours} against ${bare} ${unit}, ratio ${ratio}`);
console.log(JSON.stringify({ bench: "instruction", results }));
process.exit(0);
