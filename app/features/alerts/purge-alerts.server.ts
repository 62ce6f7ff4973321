import type { Ports } from "~/platform/ports.server";
import { confirmWithinMs } from "./settle-alert.server";

/** How long an ended alert is known, for the page that its letters lead to. */
const keptAfterEndMs = 30 * 86_400_000;

/** Forgets requests that nobody confirmed, and alerts that ended a month ago. */
export async function purgeAlerts({ db, now }: Ports): Promise<void> {
  const at = now().getTime();
  await db.callAlert.deleteMany({
    where: {
      OR: [
        { confirmedAt: null, createdAt: { lt: new Date(at - confirmWithinMs) } },
        { endedAt: { lt: new Date(at - keptAfterEndMs) } },
      ],
    },
  });
}
