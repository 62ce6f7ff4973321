import { randomBytes } from "node:crypto";
import { accept, refuse, type Result } from "~/domain/result";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { throttle } from "~/platform/throttle/portal-throttle.server";
import type { TooManyAttempts } from "~/platform/throttle/throttle.server";
import { alertPath } from "./alert-paths";
import { listPillars, namesOfPillars } from "./pillars.server";

export type AlertRequestRefusal = TooManyAttempts | { readonly code: "unknown-pillar" };

/**
 * Asks the address, by letter, to confirm. Whether it already has an alert changes nothing of the answer nor of the
 * letter: what it confirms replaces what it had.
 */
export async function requestAlert(
  { db, now }: Ports,
  { email, pillarCodes, network }: { email: string; pillarCodes: readonly string[]; network: string },
): Promise<Result<undefined, AlertRequestRefusal>> {
  const pillars = await listPillars({ db });
  if (pillarCodes.some((code) => !pillars.some((pillar) => pillar.code === code)))
    return refuse({ code: "unknown-pillar" });
  for (const [name, key] of [
    ["mail-network", network],
    ["mail-address", email],
  ] as const) {
    const allowed = await throttle(name).consume(key);
    if (!allowed.ok) return allowed;
  }
  const at = now();
  const token = randomBytes(24).toString("base64url");
  return db.$transaction(async (tx) => {
    const { id } = await tx.callAlert.create({
      data: { email, pillarCodes: [...pillarCodes], token, createdAt: at },
      select: { id: true },
    });
    await record(tx, {
      at,
      event: "alert.requested",
      actor: null,
      subject: { type: "alert", id },
      emails: [
        {
          kind: "alerts.requested",
          payload: { email, pillars: namesOfPillars(pillars, pillarCodes), path: alertPath(token) },
          dedupe: id,
        },
      ],
    });
    return accept();
  });
}
