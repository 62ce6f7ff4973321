import type { Actor } from "~/domain/access/actor";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";

/** Notes who took a list out of the portal, and by which filters; words that were searched are left out. */
export async function recordExport(
  { db, now }: Ports,
  actor: Actor,
  filters: readonly string[],
): Promise<void> {
  await db.$transaction((tx) =>
    record(tx, {
      at: now(),
      event: "instruction.list-exported",
      actor,
      subject: { type: "user", id: actor.userId },
      facts: { filters: [...filters] },
    }),
  );
}
