const hourMs = 3_600_000;

/** When a draft that is not sent is recalled, before the closing of its call; the nearest to the closing last. */
export const reminders = [
  { code: "J-7", beforeMs: 7 * 24 * hourMs, left: "7\u00A0jours" },
  { code: "J-2", beforeMs: 2 * 24 * hourMs, left: "2\u00A0jours" },
  { code: "H-4", beforeMs: 4 * hourMs, left: "4\u00A0heures" },
] as const;

export type Reminder = (typeof reminders)[number];

/** The earliest reminder, in milliseconds before the closing. */
export const longestReminderMs = reminders[0].beforeMs;

interface Draft {
  readonly startedAt: Date;
  readonly closesAt: Date;
}

/**
 * The reminder due at this instant, if any: the last one whose time has come. After a stop of the portal, those
 * passed over are not caught up; a draft begun after its time is not recalled at once.
 */
export function reminderDue({ startedAt, closesAt }: Draft, now: Date): Reminder | null {
  if (now >= closesAt) return null;
  const due = reminders.findLast(({ beforeMs }) => closesAt.getTime() - now.getTime() <= beforeMs);
  if (!due) return null;
  return startedAt.getTime() < closesAt.getTime() - due.beforeMs ? due : null;
}
