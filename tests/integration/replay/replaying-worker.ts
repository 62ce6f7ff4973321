import { runNextReplay } from "~/features/calls/replay/run-replay.server";
import { openDatabase } from "~/platform/database/database.server";

/** A worker that only replays, few dossiers at a time, to be killed in the middle. */
const database = openDatabase(process.env.DATABASE_URL!);
await runNextReplay({ database, now: () => new Date("2026-11-24T09:00:00Z"), chunkSize: 2 });
await database.close();
