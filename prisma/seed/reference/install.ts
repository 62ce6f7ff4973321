import type { Db } from "~/platform/database/database.server";
import { installFunders } from "./funders";
import { installProgramme } from "./programme";
import { installOutlines } from "./outlines";
import { installTerritory } from "./territory";

/** Programme, territory and funders: what every portal starts from. Safe when repeated. */
export async function installReference(db: Db, at: Date): Promise<{ programmeId: string }> {
  return db.$transaction(
    async (tx) => {
      const programme = await installProgramme(tx, at);
      await installTerritory(tx);
      await installOutlines(tx, at);
      await installFunders(tx);
      return { programmeId: programme.id };
    },
    { timeout: 60_000 },
  );
}
