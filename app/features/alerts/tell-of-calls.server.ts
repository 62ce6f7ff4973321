import { instantInWords } from "~/domain/calendar/paris";
import { callStateAt } from "~/domain/call/lifecycle";
import type { Db } from "~/platform/database/database.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { alertPath, unsubscribePath } from "./alert-paths";

/** Alerts told in one transaction. */
const batch = 200;

type Moment = "announced" | "opened";
type ToTell = Awaited<ReturnType<typeof callsToTell>>[number];

/**
 * Writes to who asked, once that a call is announced and once that it opened. May stop anywhere and start again: a
 * letter that is written is passed over, and a round that is done is not begun.
 */
export async function tellOfCalls({ db, now }: Ports): Promise<void> {
  const at = now();
  for (const call of await callsToTell(db, at)) await tellOne(db, call, at);
}

/** Calls with something still to tell; one that closed without a word tells none. */
async function callsToTell(db: Db, at: Date) {
  const calls = await db.call.findMany({
    where: { publishedAt: { not: null, lte: at }, closesAt: { gt: at }, isPractice: false },
    orderBy: [{ opensAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      slug: true,
      title: true,
      opensAt: true,
      closesAt: true,
      graceSeconds: true,
      publishedAt: true,
      archivedAt: true,
      pillar: { select: { code: true, label: true, shortLabel: true } },
      alertRounds: { select: { moment: true } },
    },
  });
  return calls.flatMap(({ alertRounds, ...call }) => {
    const state = callStateAt(call, at);
    if (state !== "scheduled" && state !== "open") return [];
    const moment: Moment = state === "open" ? "opened" : "announced";
    return alertRounds.some((round) => round.moment === moment) ? [] : [{ ...call, moment }];
  });
}

async function tellOne(db: Db, call: ToTell, at: Date): Promise<void> {
  let after: string | undefined;
  for (;;) {
    const alerts = await db.callAlert.findMany({
      where: {
        confirmedAt: { not: null, lte: at },
        endedAt: null,
        ...(after === undefined ? {} : { id: { gt: after } }),
        OR: [
          { pillarCodes: { isEmpty: true } },
          ...(call.pillar ? [{ pillarCodes: { has: call.pillar.code } }] : []),
        ],
      },
      orderBy: { id: "asc" },
      take: batch,
      select: { id: true, email: true, token: true },
    });
    const isLast = alerts.length < batch;
    await db.$transaction(async (tx) => {
      await record(tx, {
        at,
        event: "call.told",
        actor: null,
        subject: { type: "call", id: call.id },
        facts: { moment: call.moment, letters: alerts.length },
        emails: alerts.map(({ id, email, token }) => ({
          kind: "alerts.call-told",
          dedupe: `${call.id}:${call.moment}:${id}`,
          payload: {
            email,
            moment: call.moment,
            title: call.title,
            pillar: call.pillar ? (call.pillar.shortLabel ?? call.pillar.label) : "Tous les piliers",
            opens: instantInWords(call.opensAt),
            closes: instantInWords(call.closesAt),
            path: `/appels/${call.slug}`,
            alertPath: alertPath(token),
            unsubscribePath: unsubscribePath(token),
          },
        })),
      });
      if (isLast)
        await tx.callAlertRound.createMany({
          data: [{ callId: call.id, moment: call.moment, doneAt: at }],
          skipDuplicates: true,
        });
    });
    if (isLast) return;
    after = alerts.at(-1)!.id;
  }
}
