import { prepareNextExport } from "~/features/instruction/exports/prepare-export.server";
import { openDatabase } from "~/platform/database/database.server";
import { storage } from "~/platform/storage/storage.server";

/** A worker that only prepares exports, to be killed in the middle of one. */
const database = openDatabase(process.env["DATABASE_URL"]!);
await prepareNextExport({ database, now: () => new Date("2026-10-05T10:00:00Z"), storage: storage() });
await database.close();
