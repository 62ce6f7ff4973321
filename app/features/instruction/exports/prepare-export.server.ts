import { Readable } from "node:stream";
import type { Actor } from "~/domain/access/actor";
import { rolesFor } from "~/domain/access/policy";
import type { Database } from "~/platform/database/database.server";
import { findActorById } from "~/platform/session/find-actor.server";
import { receiveFile, type ReceivedFile } from "~/platform/storage/receive-file.server";
import type { Storage } from "~/platform/storage/storage.server";
import { filterOf, inboxFilterSchema } from "../inbox-filter";
import { claimExport, releaseExport, type ClaimedExport } from "./claim-export.server";
import { endExport, failExport } from "./end-export.server";
import { attemptsMost } from "./export-limits";
import { exportList, type ExportStart } from "./export-list.server";
import { followCopy } from "./follow-copy.server";

/** Longer than a million dossiers take on a slow machine. */
const atMost = "30min";
const bytesMost = 4 * 1024 ** 3;

interface Work {
  readonly database: Database;
  readonly now: () => Date;
  readonly storage: Storage;
  /** Ends the run at its next piece; the next worker starts the export again. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Prepares the export that has waited longest, if any that no other worker holds. Answers whether there was one. The
 * list is read with the rights that its person has now, and streamed to a file: memory does not grow with it.
 */
export async function prepareNextExport(work: Work): Promise<boolean> {
  const client = await work.database.pool.connect();
  let claimed: ClaimedExport | null = null;
  try {
    claimed = await claimExport(client);
    if (!claimed) return false;
    await prepare(work, claimed);
    return true;
  } finally {
    if (claimed) await releaseExport(client, claimed).catch(() => {});
    client.release();
  }
}

async function prepare(work: Work, claimed: ClaimedExport): Promise<void> {
  const { database, now, storage, signal } = work;
  const { prisma: db } = database;
  const ports = { db, now };
  if (claimed.attempts > attemptsMost) return failExport(ports, claimed, "fault");
  const snapshotAt = now();
  const actor = await findActorById(db, claimed.userId, snapshotAt);
  const reach = actor ? rolesFor(actor, "instruction.read") : [];
  if (!actor || reach.length === 0) return failExport(ports, claimed, "rights");
  let file: ReceivedFile;
  try {
    file = await write(work, claimed, actor);
  } catch (fault) {
    if (!signal?.aborted) throw fault;
    // The worker was asked to stop: that is nothing against the export.
    await db.listExport.updateMany({ where: { id: claimed.id }, data: { attempts: { decrement: 1 } } });
    return;
  }
  const storageKey = await storage.put(file.path);
  const isKept = await endExport(ports, claimed, {
    storageKey,
    sizeBytes: file.sizeBytes,
    snapshotAt,
    reach: reach.map(({ funderId, pillarId }) => ({ funderId, pillarId })),
  });
  if (!isKept) await storage.remove(storageKey);
}

async function write({ database, now, storage, signal }: Work, claimed: ClaimedExport, actor: Actor) {
  const query = inboxFilterSchema.parse(Object.fromEntries(new URLSearchParams(claimed.query)));
  let following: { stop(): Promise<void> } | null = null;
  const onStart = async (start: ExportStart) => {
    await database.prisma.listExport.updateMany({ where: { id: claimed.id }, data: { total: start.total } });
    following = followCopy(database, claimed.id, start);
  };
  const parts = exportList({ pool: database.pool, now }, actor, {
    filter: filterOf(query, actor.userId),
    format: claimed.format,
    atMost,
    onStart,
  });
  try {
    return await receiveFile(Readable.from(until(signal, parts)), storage.incoming, bytesMost);
  } finally {
    await (following as { stop(): Promise<void> } | null)?.stop();
  }
}

async function* until(
  signal: AbortSignal | undefined,
  parts: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  for await (const part of parts) {
    signal?.throwIfAborted();
    yield part;
  }
}
