import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Actor } from "~/domain/access/actor";
import { openSession } from "~/platform/session/open-session.server";
import { ports } from "~/platform/ports.server";
import { test as withDatabase } from "../database/database-test";

export const origin = "http://127.0.0.1:4220";

interface ProcessFixtures {
  /** Folder of the files of this process. */
  readonly dataDir: string;
  /** `Cookie` header of a new session of this person. */
  readonly signIn: (person: Actor) => Promise<string>;
}

/**
 * `test` in which this process is a portal: its database, its folder, and a clock that says 5 October 2026, so that
 * the loaders and actions of pages can be called as Remix calls them.
 */
export const test = withDatabase.extend<ProcessFixtures>({
  dataDir: [
    async ({ databaseUrl }, use) => {
      const dataDir = mkdtempSync(path.join(tmpdir(), "pilier-files-"));
      Object.assign(process.env, {
        DATABASE_URL: databaseUrl,
        DATA_DIR: dataDir,
        PUBLIC_ORIGIN: origin,
        PORT: "4220",
        CLOCK: "2026-10-05T10:00:00Z",
        AGENT_SECOND_FACTOR: "optional",
      });
      await use(dataDir);
      await ports().db.$disconnect();
      rmSync(dataDir, { recursive: true, force: true });
    },
    { scope: "file" },
  ],
  signIn: [
    async ({ dataDir: _dataDir }, use) => {
      await use(async (person) => {
        const { db, now } = ports();
        const header = await openSession(db, {
          userId: person.userId,
          at: now(),
          complete: true,
          userAgent: "test",
        });
        return header.split(";")[0]!;
      });
    },
    { scope: "file" },
  ],
});

interface Call {
  readonly request: Request;
  readonly params: Record<string, string>;
}

/** What an action or a loader answers, thrown or returned, as Remix takes it. */
export async function answerOf<Answer>(
  run: (args: Call & { context: never }) => Promise<Answer>,
  call: Call,
) {
  try {
    return (await run({ ...call, context: undefined as never })) as Response;
  } catch (thrown) {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  }
}
