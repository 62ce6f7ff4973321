import { scanFiles } from "~/features/applications/attachments/scan-files.server";
import { purgeAlerts } from "~/features/alerts/purge-alerts.server";
import { tellOfCalls } from "~/features/alerts/tell-of-calls.server";
import { endHelpers } from "~/features/associations/end-help.server";
import { fillAwaitingIdentities } from "~/features/associations/fill-awaiting-identities.server";
import { directory } from "~/platform/directory/portal-directory.server";
import { sweepFiles } from "~/features/applications/attachments/sweep-files.server";
import { locatePlaces } from "~/features/applications/places/locate-places.server";
import { purgeDrafts } from "~/features/applications/drafts/purge-drafts.server";
import { remindDrafts } from "~/features/applications/drafts/remind-drafts.server";
import { removePractice } from "~/features/applications/drafts/remove-practice.server";
import { detectConflicts } from "~/features/conflicts/detect-conflicts.server";
import { releaseWithdrawn } from "~/features/decisions/release-withdrawn.server";
import { assignByRule } from "~/features/instruction/assignment/rules/apply-rules.server";
import { tellAssignees } from "~/features/instruction/assignment/tell-assignees.server";
import { remindComplements } from "~/features/instruction/complements/remind-complements.server";
import { sweepExports } from "~/features/instruction/exports/sweep-exports.server";
import { warnDeadlines } from "~/features/instruction/warn-deadlines.server";
import { purgeExpiredAccess } from "~/features/operations/purge-expired-access.server";
import { purgeOldLetters } from "~/features/operations/purge-old-letters.server";
import { remindOpinions } from "~/features/opinions/remind-opinions.server";
import { resumePublications } from "~/features/publications/resume-publications.server";
import { remindReports } from "~/features/reports/remind-reports.server";
import type { RecurringJob } from "~/platform/jobs/recurring-job";
import { openGeocoder } from "~/platform/geocoder/geocoder.server";
import { config } from "~/platform/ports.server";
import { storage } from "~/platform/storage/storage.server";

/** What the portal does by itself, one line a job. */
export const recurringJobs: readonly RecurringJob[] = [
  { name: "alerts.purge", everyMinutes: 1440, run: purgeAlerts },
  { name: "alerts.tell-of-calls", everyMinutes: 1, run: tellOfCalls },
  {
    name: "applications.sweep-files",
    everyMinutes: 1440,
    run: async (ports) => {
      await sweepFiles({ ...ports, storage: storage() });
    },
  },
  {
    name: "applications.locate-places",
    everyMinutes: 1,
    run: async (ports) => {
      const { geocoderUrl } = config();
      if (geocoderUrl) await locatePlaces(ports, openGeocoder(geocoderUrl));
    },
  },
  {
    name: "applications.purge-drafts",
    everyMinutes: 1440,
    run: async (ports) => {
      await purgeDrafts(ports);
    },
  },
  {
    name: "applications.remind-drafts",
    everyMinutes: 15,
    run: async (ports) => {
      await remindDrafts(ports);
    },
  },
  {
    name: "applications.remove-practice",
    everyMinutes: 1440,
    run: async (ports) => {
      await removePractice(ports);
    },
  },
  {
    name: "applications.scan-files",
    everyMinutes: 1,
    run: async (ports) => {
      const { clamav: scanner } = config();
      if (scanner) await scanFiles({ ...ports, storage: storage(), scanner });
    },
  },
  { name: "conflicts.detect", everyMinutes: 10, run: detectConflicts },
  { name: "associations.end-helpers", everyMinutes: 60, run: endHelpers },
  {
    name: "associations.fill-from-directory",
    everyMinutes: 15,
    run: async (ports) => {
      await fillAwaitingIdentities({ ...ports, directory: directory() });
    },
  },
  { name: "decisions.release-withdrawn", everyMinutes: 5, run: releaseWithdrawn },
  { name: "instruction.assign-by-rule", everyMinutes: 1, run: assignByRule },
  { name: "instruction.tell-assignees", everyMinutes: 60, run: tellAssignees },
  { name: "instruction.remind-complements", everyMinutes: 60, run: remindComplements },
  {
    name: "instruction.sweep-exports",
    everyMinutes: 60,
    run: (ports) => sweepExports({ ...ports, storage: storage() }),
  },
  { name: "instruction.warn-deadlines", everyMinutes: 60, run: warnDeadlines },
  { name: "opinions.remind", everyMinutes: 60, run: remindOpinions },
  { name: "operations.purge-expired-access", everyMinutes: 60, run: purgeExpiredAccess },
  { name: "operations.purge-old-letters", everyMinutes: 1440, run: purgeOldLetters },
  { name: "reports.remind", everyMinutes: 60, run: remindReports },
  { name: "publications.resume", everyMinutes: 1, run: resumePublications },
];
