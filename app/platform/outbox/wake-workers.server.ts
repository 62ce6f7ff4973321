import type { Tx } from "~/platform/database/database.server";
import { wakeChannel } from "./wake-channel";

/** Tells the workers, when the transaction commits, that letters wait. */
export async function wakeWorkers(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify(${wakeChannel}, '')`;
}
