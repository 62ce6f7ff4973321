import { expect, test } from "../support/e2e/test";
import {
  addAssociation,
  fillDossier,
  sendDossier,
  signUp,
  startDossier,
  witness,
} from "../support/journey/applicant";
import { keptVerdict, visibleCase } from "../support/journey/visible-case";

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("an association signs up, applies and holds its receipt @phone", async ({ page, portal, mailbox }) => {
    test.setTimeout(180_000);
    const email = "presidence@sans-script.example";
    await signUp(page, mailbox, email);
    await addAssociation(page, witness(), portal.databaseUrl);
    const number = await startDossier(page, /Santé et bien-être/);
    await fillDossier(page, number, witness());
    await page.goto(`/dossiers/${number}/eligibilite`);
    await expect(page.getByRole("main")).toContainText("38");
    await sendDossier(page, number);
    await expect(page.getByRole("main")).toContainText(number);
    const receipt = await mailbox.latest(email, number);
    expect(await keptVerdict(portal.databaseUrl, number)).toEqual(visibleCase("D01").expected);
    expect(receipt.text).toContain("lundi 5 octobre 2026");
    expect(await mailbox.all(email)).toHaveLength(2);
  });
});
