import { addDays, dayInWords, parisDay } from "~/domain/calendar/paris";
import type { Reach } from "~/domain/access/reach";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import type { ClaimedExport } from "./claim-export.server";
import { exportFormatWords } from "./export-format";
import { keptDays } from "./export-limits";

interface Prepared {
  readonly storageKey: string;
  readonly sizeBytes: number;
  readonly snapshotAt: Date;
  readonly reach: readonly Reach[];
}

const dayMs = 24 * 3_600_000;

/** The file is there: its person is told once. False when the export ended in another way meanwhile. */
export async function endExport(
  { db, now }: Ports,
  { id, userId, format }: ClaimedExport,
  { storageKey, sizeBytes, snapshotAt, reach }: Prepared,
): Promise<boolean> {
  const at = now();
  return db.$transaction(async (tx) => {
    const { total } = await tx.listExport.findUniqueOrThrow({ where: { id }, select: { total: true } });
    const { count } = await tx.listExport.updateMany({
      where: { id, readyAt: null, failedAt: null },
      data: {
        storageKey,
        sizeBytes,
        snapshotAt,
        reach: reach.map((one) => ({ ...one })),
        written: total ?? 0,
        readyAt: at,
        expiresAt: new Date(at.getTime() + keptDays * dayMs),
      },
    });
    if (count === 0) return false;
    const { email } = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { email: true } });
    await record(tx, {
      at,
      event: "instruction.export-prepared",
      actor: null,
      subject: { type: "export", id },
      facts: { rows: total, sizeBytes },
      emails: [
        {
          kind: "instruction.export-ready",
          dedupe: id,
          payload: {
            email,
            format: exportFormatWords[format].label,
            count: total ?? 0,
            keptUntil: dayInWords(addDays(parisDay(at), keptDays)),
          },
        },
      ],
    });
    return true;
  });
}

/** It will not be prepared; its page says why. */
export async function failExport(
  { db, now }: Ports,
  { id }: ClaimedExport,
  failure: "rights" | "fault",
): Promise<void> {
  const at = now();
  await db.$transaction(async (tx) => {
    const { count } = await tx.listExport.updateMany({
      where: { id, readyAt: null, failedAt: null },
      data: { failedAt: at, failure },
    });
    if (count === 0) return;
    await record(tx, {
      at,
      event: "instruction.export-failed",
      actor: null,
      subject: { type: "export", id },
      facts: { failure },
    });
  });
}
