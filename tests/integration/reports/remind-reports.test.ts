import { expect } from "vitest";
import { askReport } from "~/features/reports/ask-report.server";
import { remindReports } from "~/features/reports/remind-reports.server";
import { submitReport } from "~/features/reports/save-report.server";
import { test } from "../../support/database/database-test";
import { granted } from "../../support/factories/committee";
import { completeReport, grantDossier, sign } from "../awards/award-world";

test("sixty, thirty and seven days before the day, once each, until the report is sent", async ({ db }) => {
  const world = await grantDossier(db);
  const { ports, officer, signatory, stateAward: awardId, applicationId } = world;
  await sign(world, awardId);
  granted(await askReport(ports, officer, { awardId }));
  await db.report.update({ where: { applicationId }, data: { dueOn: new Date("2027-06-30T00:00:00Z") } });
  const on = (day: string) => ({ db, now: () => new Date(`${day}T05:20:00Z`) });
  const sent = async () =>
    (
      await db.outboxMessage.findMany({
        where: { applicationId, kind: "report.reminder" },
        orderBy: { id: "asc" },
      })
    ).map(({ payload }) => (payload as { daysLeft: number }).daysLeft);

  await remindReports(on("2027-04-30"));
  expect(await sent()).toEqual([]);
  await Promise.all([0, 1, 2, 3, 4, 5, 6, 7].map(() => remindReports(on("2027-05-01"))));
  await remindReports(on("2027-05-02"));
  expect(await sent()).toEqual([60]);
  await remindReports(on("2027-06-01"));
  expect(await sent()).toEqual([60, 29]);
  granted(await submitReport(ports, signatory, await completeReport(world)));
  await remindReports(on("2027-06-23"));
  expect(await sent()).toEqual([60, 29]);
});
