import { expect, test } from "../support/e2e/test";
import { asAgent } from "../support/journey/agents";
import { choose } from "../support/e2e/choose";

test("last year's health call asks for 70 % instead of 60: who would flip, then what an applicant at 65 % reads @desktop", async ({
  browser,
  portal,
}) => {
  test.setTimeout(120_000);
  const page = await asAgent(browser, portal.origin, "appels@demo.example", "10.88.0.1");
  await page.goto("/gestion/appels");
  await page.getByRole("link", { name: /^Santé et bien-être.* 2026$/ }).click();
  await page.getByLabel("Vers la campagne").selectOption({ label: "Contrat de ville, programmation 2027" });
  await page.getByRole("button", { name: "Dupliquer cet appel" }).click();
  await expect(page.getByText("L’appel est dupliqué en brouillon.")).toBeVisible();
  const call = new URL(page.url()).pathname;

  await page.goto(`${call}/brouillon/regles`);
  await page.getByLabel("Part minimale de bénéficiaires habitant en QPV").fill("70");
  await page.getByRole("button", { name: "Enregistrer" }).last().click();
  await expect(page.getByText("est enregistré.").first()).toBeVisible();

  await page.getByRole("link", { name: "Rejouer les règles sur les dossiers déposés" }).click();
  await expect(page.getByRole("row", { name: /Part minimale de bénéficiaires.*60.*70/ })).toBeVisible();
  await page.getByRole("button", { name: "Essayer ces règles" }).click();
  const flipped = page.getByRole("table", { name: "Dossiers qui changent" });
  await expect(async () => {
    await page.reload();
    await expect(flipped.getByRole("row")).toHaveCount(3, { timeout: 500 });
  }).toPass({ timeout: 30_000 });
  await expect(flipped).toContainText("TER-02");
  await expect(flipped).toContainText("65 % (52 sur 80), minimum 70 %");
  await expect(flipped.getByText("Non éligible")).toHaveCount(2);

  await page.goto(`${call}/brouillon/calendrier`);
  for (const [name, text] of [
    ["opens.on.day", "1"],
    ["opens.on.month", "10"],
    ["opens.on.year", "2026"],
    ["closes.on.day", "30"],
    ["closes.on.month", "11"],
    ["closes.on.year", "2026"],
  ] as const)
    await page.locator(`[name="${name}"]`).fill(text);
  await page.getByRole("button", { name: "Enregistrer" }).last().click();
  await expect(page.getByText("est enregistré.").first()).toBeVisible();
  await page.goto(`${call}/publication`);
  await page.getByRole("button", { name: "Publier l’appel" }).click();
  const slug = await page.getByRole("link", { name: "Voir la page publique" }).getAttribute("href");

  const applicant = await asAgent(browser, portal.origin, "association@demo.example", "10.88.0.2");
  await applicant.goto(slug!);
  await applicant.getByRole("link", { name: "Commencer une demande" }).click();
  await choose(applicant.locator('main input[name="associationId"]').first());
  await applicant.getByRole("button", { name: "Commencer le dossier" }).click();
  await applicant.waitForURL(/\/dossiers\/\d{4}-\d{5}/);
  const number = /\d{4}-\d{5}/.exec(applicant.url())![0];
  await applicant.goto(`/dossiers/${number}/rubriques/beneficiaires`);
  await applicant.locator('[name="total"]').fill("120");
  await applicant.locator('[name="qpv"]').fill("78");
  await applicant
    .getByRole("button", { name: /^Enregistrer/ })
    .first()
    .click();
  await applicant.goto(`/dossiers/${number}/eligibilite`);
  const condition = applicant
    .getByRole("listitem")
    .filter({ hasText: "Part des bénéficiaires habitant en QPV" });
  await expect(condition).toContainText("65 % (78 sur 120), minimum 70 %");
  await expect(condition).toContainText("Touchez 6 habitants de quartier prioritaire de plus");
});
