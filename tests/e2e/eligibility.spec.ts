import { expect, test } from "../support/e2e/test";
import { addAssociation, fillDossier, sendDossier, signUp, startDossier } from "../support/journey/applicant";
import { joinKnownAssociation, keptVerdict, visibleCase } from "../support/journey/visible-case";

/**
 * Cases of the eligibility fixtures, typed into the portal as an association would, on a day within the call. Any
 * visible case can be added to the list.
 */
const typed = ["D08", "M79"];

// A portal of its own: the associations of the cases are those of other journeys too.
test.use({ javaScriptEnabled: false, clock: "2026-10-05T11:12:44+02:00" });

test("cases typed into the portal get every outcome that is expected @desktop", async ({
  page,
  portal,
  mailbox,
}) => {
  test.setTimeout(300_000);
  const email = "presidence@cas-saisis.example";
  await signUp(page, mailbox, email);
  const known = new Set<string>();
  for (const id of typed) {
    const { application, expected } = visibleCase(id);
    const { association } = application;
    const isNew = !known.has(association.siret);
    known.add(association.siret);
    if (isNew && !(await joinKnownAssociation(portal.databaseUrl, email, association))) {
      await addAssociation(page, application, portal.databaseUrl);
    }
    const number = await startDossier(page, /Santé et bien-être/, application.association.name);
    await fillDossier(page, number, application);
    await sendDossier(page, number);
    expect(await keptVerdict(portal.databaseUrl, number), id).toEqual(expected);
    await page.goto(`/dossiers/${number}/recepisse`);
    await expect(page.getByRole("main")).toContainText(number);
  }
});
