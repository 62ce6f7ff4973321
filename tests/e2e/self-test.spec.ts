import type { Page } from "@playwright/test";
import { expect, test } from "../support/e2e/test";
import { chosenPassword, signUpFrom, witness } from "../support/journey/applicant";
import { choose } from "../support/e2e/choose";

/** An association of its own: the witness's may be on the portal already. */
const own = { ...witness().association, siret: "00000085100014", rna: "W627900851" };

const answers: Readonly<Record<string, string>> = {
  religious: "no",
  total: "120",
  qpv: "90",
  "startDate.day": "11",
  "startDate.month": "1",
  "startDate.year": "2027",
  "endDate.day": "30",
  "endDate.month": "6",
  "endDate.year": "2027",
  investmentAmount: "0",
};

/** Answers what it knows, passes what it does not, and ends on the result. */
async function takeTest(page: Page, given: Readonly<Record<string, string>>): Promise<void> {
  for (let asked = 1; asked <= 8 && !page.url().includes("/resultat"); asked += 1) {
    const main = page.getByRole("main");
    await expect(main).not.toContainText("facultatif");
    for (const [name, answer] of Object.entries(given)) {
      const field = main.locator(`[name="${name}"]`);
      if ((await field.count()) === 0) continue;
      const kind = await field.first().evaluate((input) => (input as HTMLInputElement).type);
      if (kind === "radio") await choose(main.locator(`[name="${name}"][value="${answer}"]`));
      else if (kind !== "checkbox") await field.fill(answer);
    }
    await main.getByRole("button", { name: /^(Continuer|Voir le résultat)$/ }).click();
    await page.waitForURL(
      (url) => url.href.includes(`question=${asked + 1}`) || url.href.includes("resultat"),
    );
  }
}

async function openTest(page: Page): Promise<string> {
  await page.goto("/appels");
  await page
    .locator("main a")
    .filter({ hasText: /Santé et bien-être/ })
    .first()
    .click();
  await page.waitForURL(/\/appels\/[^/]+$/);
  const path = new URL(page.url()).pathname;
  await page.goto(`${path}/test`);
  return path;
}

async function expectCarried(page: Page): Promise<void> {
  const number = /\d{4}-\d{5}/.exec(page.url())![0];
  await page.goto(`/dossiers/${number}/rubriques/beneficiaires`);
  await expect(page.locator('[name="total"]')).toHaveValue("120");
  await expect(page.locator('[name="qpv"]')).toHaveValue("90");
  await page.goto(`/dossiers/${number}/rubriques/calendrier`);
  await expect(page.locator('[name="startDate.day"]')).toHaveValue("11");
  await expect(page.locator('[name="endDate.year"]')).toHaveValue("2027");
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("what was answered before an account is in the draft, and nobody else's @phone", async ({
    page,
    mailbox,
  }) => {
    test.setTimeout(120_000);
    // Nothing answered: nothing to start with.
    const call = await openTest(page);
    await takeTest(page, {});
    await expect(page.getByRole("link", { name: "Commencer une demande" })).toBeVisible();
    await expect(page.getByRole("link", { name: "Commencer avec ces réponses" })).toHaveCount(0);

    await page.goto(`${call}/test`);
    await takeTest(page, answers);
    await page.getByRole("link", { name: "Commencer avec ces réponses" }).click();
    await page.getByRole("link", { name: "Créer un compte" }).click();
    await signUpFrom(page, mailbox, "test-avant@compte.example");

    await page.getByRole("link", { name: "Ajouter mon association" }).click();
    await page.getByLabel("Numéro de l’association").fill(own.siret);
    await page.getByRole("button", { name: "Chercher l’association" }).click();
    if (await byHand(page).isVisible()) await declareByHand(page);
    else {
      await page.getByLabel("Votre fonction dans l’association").fill("présidente");
      await page.locator("main form button").last().click();
    }
    await page.waitForURL(/\/dossiers\/\d{4}-\d{5}/);
    await expectCarried(page);

    // They went into the dossier: another one starts without them.
    await page.goto(`${call}/test/resultat`);
    await expect(page.getByRole("link", { name: "Commencer une demande" })).toBeVisible();

    // Signed in, tested again, left: whoever comes next finds nothing.
    await page.goto(`${call}/test`);
    await takeTest(page, answers);
    await page.goto("/deconnexion");
    await page.getByRole("main").getByRole("button", { name: "Se déconnecter" }).click();
    await page.goto(`${call}/test/resultat`);
    await expect(page.getByRole("link", { name: "Commencer une demande" })).toBeVisible();

    // Through sign-in, by the button of the page; whoever does not ask for the answers does not get them.
    await page.goto(`${call}/test`);
    await takeTest(page, answers);
    await page.getByRole("link", { name: "Commencer avec ces réponses" }).click();
    await page.getByLabel("Adresse électronique").fill("test-avant@compte.example");
    await page.getByLabel("Mot de passe").fill(chosenPassword);
    await page.getByRole("main").getByRole("button", { name: "Se connecter" }).click();
    const box = page.getByLabel("Reprendre les réponses données au test");
    await expect(box).toBeChecked();
    const asked = page.url();
    await page.goto(asked.replace("&reponses=test", ""));
    await expect(box).not.toBeChecked();
    await page.goto(asked);
    await page.getByRole("button", { name: "Commencer le dossier" }).click();
    await page.waitForURL(/\/dossiers\/\d{4}-\d{5}/);
    await expectCarried(page);

    await page.goto(`${call}/test`);
    await takeTest(page, { total: "3" });
    await page.getByRole("button", { name: "Effacer mes réponses" }).click();
    await page.goto(`${call}/test/resultat`);
    await expect(page.getByRole("button", { name: "Effacer mes réponses" })).toHaveCount(0);
  });
});

function byHand(page: Page) {
  return page.getByRole("link", { name: /^Continuer (à la main|sans l’annuaire)$/ });
}

async function declareByHand(page: Page): Promise<void> {
  await byHand(page).click();
  await page.locator('[name="name"]').fill(own.name);
  await page.locator('[name="rna"]').fill(own.rna);
  const [year, month, day] = own.createdOn.split("-");
  await page.locator('[name="createdOn.day"]').fill(day!);
  await page.locator('[name="createdOn.month"]').fill(month!);
  await page.locator('[name="createdOn.year"]').fill(year!);
  await page.locator('[name="addressLine"]').fill(own.address?.line1 ?? "1 rue Basse");
  await page.locator('[name="postcode"]').fill(own.address?.postcode ?? "62110");
  await page.locator('[name="city"]').fill(own.address?.city ?? "Hénin-Beaumont");
  await page.getByLabel("Votre fonction dans l’association").fill("présidente");
  await page.locator("main form button").last().click();
}
