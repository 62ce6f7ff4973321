import { purgeExpiredAccess } from "~/features/operations/purge-expired-access.server";
import { purgeOldLetters } from "~/features/operations/purge-old-letters.server";
import type { RecurringJob } from "~/platform/jobs/recurring-job";

/** What the portal does by itself, one line a job. */
export const recurringJobs: readonly RecurringJob[] = [
  { name: "operations.purge-expired-access", everyMinutes: 60, run: purgeExpiredAccess },
  { name: "operations.purge-old-letters", everyMinutes: 1440, run: purgeOldLetters },
];
