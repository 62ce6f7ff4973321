import { accept, refuse, type Result } from "~/domain/result";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { listPillars, namesOfPillars } from "./pillars.server";

/** A request that nobody confirmed is no longer one after so long. */
export const confirmWithinMs = 7 * 86_400_000;

export type AlertState = "requested" | "running" | "ended";
export interface AlertView {
  readonly state: AlertState;
  readonly pillars: string;
}

/** The alert that a letter leads to; null when the link is none of ours, or no longer. */
export async function findAlert({ db, now }: Ports, token: string): Promise<AlertView | null> {
  const alert = await db.callAlert.findUnique({
    where: { token },
    select: { pillarCodes: true, createdAt: true, confirmedAt: true, endedAt: true },
  });
  if (!alert) return null;
  const isLate = !alert.confirmedAt && now().getTime() - alert.createdAt.getTime() > confirmWithinMs;
  if (isLate) return null;
  return {
    state: alert.endedAt ? "ended" : alert.confirmedAt ? "running" : "requested",
    pillars: namesOfPillars(await listPillars({ db }), alert.pillarCodes),
  };
}

type Refusal = { readonly code: "not-found" };

/** Starts the alert that was asked for, in place of the one that the address had. A second time changes nothing. */
export async function confirmAlert({ db, now }: Ports, token: string): Promise<Result<undefined, Refusal>> {
  const at = now();
  return db.$transaction(async (tx) => {
    const asked = await tx.callAlert.findFirst({
      where: { token, endedAt: null, createdAt: { gt: new Date(at.getTime() - confirmWithinMs) } },
      select: { id: true, email: true, confirmedAt: true },
    });
    if (!asked) return refuse({ code: "not-found" });
    if (asked.confirmedAt) return accept();
    // Two letters of one address, confirmed at once, follow each other.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('alert:' || ${asked.email}, 0))`;
    await tx.callAlert.updateMany({
      where: { email: asked.email, id: { not: asked.id }, confirmedAt: { not: null }, endedAt: null },
      data: { endedAt: at },
    });
    const { count } = await tx.callAlert.updateMany({
      where: { id: asked.id, confirmedAt: null, endedAt: null },
      data: { confirmedAt: at },
    });
    if (count === 1)
      await record(tx, {
        at,
        event: "alert.confirmed",
        actor: null,
        subject: { type: "alert", id: asked.id },
      });
    return accept();
  });
}

/** Ends the alert; one that has ended, or that nobody knows, is no refusal: nothing is sent any more. */
export async function endAlert({ db, now }: Ports, token: string): Promise<void> {
  const at = now();
  await db.$transaction(async (tx) => {
    const alert = await tx.callAlert.findUnique({ where: { token }, select: { id: true } });
    if (!alert) return;
    const { count } = await tx.callAlert.updateMany({
      where: { id: alert.id, endedAt: null },
      data: { endedAt: at },
    });
    if (count === 1)
      await record(tx, { at, event: "alert.ended", actor: null, subject: { type: "alert", id: alert.id } });
  });
}
