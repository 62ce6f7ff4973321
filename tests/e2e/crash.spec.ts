import { expect, test } from "../support/e2e/test";
import {
  addAssociation,
  answersOf,
  sendDossier,
  signUp,
  startDossier,
  witness,
} from "../support/journey/applicant";
import { postDocuments, postDossier } from "../support/journey/posting";

test("a crash between the deposit and its letter loses neither, and doubles neither @desktop", async ({
  page,
  portal,
  mailbox,
}) => {
  test.setTimeout(300_000);
  const email = "tresorerie@panne.example";
  await signUp(page, mailbox, email);
  await addAssociation(
    page,
    { ...witness(), association: { ...witness().association, siret: "00000080200017", rna: "W627900803" } },
    portal.databaseUrl,
  );
  const number = await startDossier(page, /Santé et bien-être/);
  await postDossier(page, number, answersOf(witness()));
  await postDocuments(page, number, witness().documents);
  await portal.stopWorker();
  await sendDossier(page, number);
  await portal.crash("web");
  await portal.crash("worker");
  await mailbox.latest(email, number);
  await page.goto(`/dossiers/${number}/recepisse`);
  await expect(page.getByRole("main")).toContainText(number);
  await page.waitForTimeout(4_000);
  const receipts = (await mailbox.all(email)).filter((mail) => mail.subject?.includes(number));
  expect(receipts).toHaveLength(1);
});
