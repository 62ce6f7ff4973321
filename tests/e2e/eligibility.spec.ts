import { expect, test } from "../support/e2e/test";
import { addAssociation, fillDossier, sendDossier, signUp, startDossier } from "../support/journey/applicant";
import { keptVerdict, visibleCase } from "../support/journey/visible-case";

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
  test.setTimeout(240_000);
  await signUp(page, mailbox, "presidence@cas-saisis.example");
  const known = new Set<string>();
  for (const id of typed) {
    const { application, expected } = visibleCase(id);
    const { siret } = application.association;
    if (!known.has(siret)) await addAssociation(page, application, portal.databaseUrl);
    known.add(siret);
    const number = await startDossier(page, /Santé et bien-être/, application.association.name);
    await fillDossier(page, number, application);
    await sendDossier(page, number);
    expect(await keptVerdict(portal.databaseUrl, number), id).toEqual(expected);
    await page.goto(`/dossiers/${number}/recepisse`);
    await expect(page.getByRole("main")).toContainText(number);
  }
});
