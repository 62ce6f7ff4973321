import { migrate } from "../../scripts/migrate.mjs";
import { ensureDatabase, startPostgres } from "./postgres/embedded-postgres";

/** The portal's database: the one that was given, or a server of our own. */
export interface PortalDatabase {
  readonly url: string;
  stop(): Promise<void>;
}

const name = "pilier";

/** Opens it, with every migration applied. */
export async function openPortalDatabase(
  given: string | undefined,
  dataDir: string,
  whenLost: (sentence: string) => void,
): Promise<PortalDatabase> {
  const database = given ? { url: given, stop: async () => {} } : await startEmbedded(dataDir, whenLost);
  try {
    await migrate(database.url);
    return database;
  } catch (error) {
    await database.stop();
    throw error;
  }
}

async function startEmbedded(dataDir: string, whenLost: (sentence: string) => void): Promise<PortalDatabase> {
  const postgres = await startPostgres(dataDir);
  if (postgres.isElsewhere) {
    console.log(
      `The database is in ${postgres.folder}, since the account that runs it cannot enter ${dataDir}.`,
    );
  }
  await ensureDatabase(postgres, name);
  let isStopping = false;
  const keepAlive = async () => {
    for (;;) {
      await postgres.untilEnded();
      if (isStopping) return;
      console.error("PostgreSQL ended and is started again.");
      await postgres.restart();
    }
  };
  void keepAlive().catch((error: Error) => whenLost(error.message));
  return {
    url: postgres.urlOf(name),
    async stop() {
      isStopping = true;
      await postgres.stop();
    },
  };
}
