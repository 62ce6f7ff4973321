import { collectConsoleErrors } from "../support/e2e/console-errors";
import { examples } from "../support/e2e/examples";
import { judgePage } from "../support/e2e/judge-page";
import { addressOf, pageFiles } from "../support/e2e/site-map";
import { expect, test } from "../support/e2e/test";
import { asAgent } from "../support/journey/agents";
import { accessTable, askers } from "./access-table";

/** Whose eyes a page is looked at with: the first of these whom the access table lets read it. */
const readers = ["visitor", "association", "instruction", "comite", "finances", "appels", "admin"] as const;

/** Every page of the access table once a situation, without what answers a file and not a page. */
const visits = accessTable
  .filter(({ page }) => pageFiles.get(page)?.endsWith(".tsx"))
  .flatMap((line) => {
    const who = readers.find((reader) => line.read[askers.indexOf(reader)] === "o");
    return who ? [{ who, line }] : [];
  });

/** Few enough pages a test for two workers to share them evenly. */
const most = 12;

for (const who of readers) {
  const own = visits.filter((visit) => visit.who === who).map(({ line }) => line);
  for (let first = 0; first < own.length; first += most)
    test(`everybody can read what ${who} sees from ${own[first]!.page} on @desktop`, async ({
      page,
      browser,
      portal,
    }) => {
      test.setTimeout(180_000);
      const found = await examples(portal);
      const seen =
        who === "visitor"
          ? page
          : await asAgent(browser, portal.origin, `${who}@demo.example`, `10.201.${who.length}.${first}`);
      const errors = collectConsoleErrors(seen.context());
      const remarks: string[] = [];
      for (const line of own.slice(first, first + most)) {
        const address = addressOf(line, found);
        await seen.goto(address);
        const isApplicants = /^routes\/(applicant|account|alerts)\//.test(pageFiles.get(line.page)!);
        for (const remark of await judgePage(seen, isApplicants ? 44 : 24))
          remarks.push(`${line.page} ${remark}`);
      }
      expect(remarks).toEqual([]);
      expect(errors, "errors on the console").toEqual([]);
    });
}
