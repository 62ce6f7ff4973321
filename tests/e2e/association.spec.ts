import type { Page } from "@playwright/test";
import { expect, test } from "../support/e2e/test";
import { asAgent } from "../support/journey/agents";
import { signUp } from "../support/journey/applicant";
import { choose } from "../support/e2e/choose";

const healthCall = /Santé et bien-être/;
const password = "girafe tampon lundi cuivre";

async function search(page: Page, number: string): Promise<void> {
  await page.goto("/associations/nouvelle");
  await page.getByLabel("Numéro de l’association").fill(number);
  await page.getByRole("button", { name: "Chercher l’association" }).click();
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  for (const { from, email, siret, address, goToSignUp, recognise } of [
    {
      from: "a call",
      email: "tresorerie@ecluse.example",
      siret: "000 090 126 00012",
      address: "14 quai de l’Essai, 62210 Avion",
      goToSignUp: async (page: Page) => {
        await page.goto("/appels");
        await page.locator("main a").filter({ hasText: healthCall }).first().click();
        await page.getByRole("link", { name: "Commencer une demande" }).click();
        await page.getByRole("link", { name: "Créer un compte" }).click();
      },
      recognise: "C’est nous, continuer",
    },
    {
      from: "the bare sign-up page",
      email: "tresorerie@ecluse-nue.example",
      siret: "000 090 019 00019",
      address: "3 rue de l’Exemple, 62220 Carvin",
      goToSignUp: async (page: Page) => {
        await page.goto("/inscription");
      },
      recognise: healthCall,
    },
  ])
    test(`from ${from}, a new person answers the first question of their dossier in twelve gestures @phone`, async ({
      page,
      mailbox,
    }) => {
      await goToSignUp(page);
      let gestures = 0;
      const fill = async (label: string, text: string) => {
        gestures += 1;
        await page.getByLabel(label, { exact: label === "Nom" }).fill(text);
      };
      const press = async (name: string | RegExp) => {
        gestures += 1;
        await page.getByRole("button", { name }).first().click();
      };
      await fill("Votre adresse électronique", email);
      await press("Recevoir mon code");
      const letter = await mailbox.latest(email, "code d’inscription");
      await fill("Code reçu par courriel", /\b\d{6}\b/.exec(letter.text ?? "")![0]);
      await fill("Prénom", "Camille");
      await fill("Nom", "Exemple");
      await fill("Choisissez un mot de passe", password);
      await fill("Numéro Siret, Siren ou RNA", siret);
      await press("Créer mon compte");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Est-ce bien votre association/);
      await expect(page.getByRole("main")).toContainText(address);
      await expect(page.getByRole("main")).toContainText("lundi 5 octobre 2026");
      await fill("Votre fonction dans l’association", "trésorière");
      await press(recognise);
      await page.waitForURL(/\/dossiers\/\d{4}-\d{5}\/rubriques\/projet$/);
      await fill("Titre du projet", "Les mots pour soigner");
      await press("Enregistrer et continuer");
      expect(gestures).toBeLessThanOrEqual(12);
      await page.goto("/dossiers");
      await expect(page.getByRole("main")).toContainText("Les mots pour soigner");
    });

  test("unknown, closed, hidden, already there, or the directory down: each has its way on @desktop", async ({
    page,
    mailbox,
    browser,
    portal,
  }) => {
    test.setTimeout(90_000);
    await signUp(page, mailbox, "presidence@inconnus.example");

    await search(page, "000 090 027 00012");
    await expect(page.getByRole("main")).toContainText("Fermeture le lundi 30 juin 2025");
    await search(page, "12345");
    await expect(page.getByRole("main")).toContainText("celui-ci en a 5");

    await search(page, "732 829 320 00074");
    await page.getByRole("link", { name: "Continuer à la main" }).click();
    await page.getByRole("button", { name: "Ajouter l’association" }).click();
    await expect(page.getByRole("main")).toContainText("Écrivez le nom complet");
    await expect(page.locator('[name="siret"]')).toHaveValue("73282932000074");
    const typed = {
      name: "Les Inconnus du Terril",
      addressLine: "1 rue du Test",
      postcode: "62220",
      city: "Carvin",
    };
    for (const [name, text] of Object.entries({ ...typed, position: "présidente" }))
      await page.locator(`[name="${name}"]`).fill(text);
    for (const [part, text] of Object.entries({ day: "1", month: "9", year: "2026" }))
      await page.locator(`[name="createdOn.${part}"]`).fill(text);
    await page.getByRole("button", { name: "Ajouter l’association" }).click();
    await page.waitForURL(/\/associations\/[0-9a-f-]{36}$/);
    await expect(page.getByRole("main")).toContainText("À vérifier par un agent");

    await search(page, "000 090 050 00014");
    await expect(page.getByRole("main")).toContainText("ne répond pas en ce moment");
    await page.getByRole("link", { name: "Continuer sans l’annuaire" }).click();
    await page.locator('[name="name"]').fill("Les Patients");
    await page.locator('[name="position"]').fill("présidente");
    await page.getByRole("button", { name: "Ajouter l’association" }).click();
    await page.waitForURL(/\/associations\/[0-9a-f-]{36}$/);

    // Les Pas Tranquilles, of the demonstration.
    await search(page, "W627990011");
    await expect(page.getByRole("main")).toContainText("est déjà sur le portail");
    await expect(page.getByRole("main")).not.toContainText("Camille");
    await page.getByLabel("Votre fonction dans l’association").fill("trésorier adjoint");
    await page.getByRole("button", { name: "Demander à la rejoindre" }).click();
    await expect(page.getByText("Votre demande est partie").first()).toBeVisible();

    const president = await asAgent(browser, portal.origin, "association@demo.example", "10.203.0.1");
    await president.goto("/associations");
    await president.getByRole("link", { name: "Les Pas Tranquilles" }).click();
    await president.getByRole("link", { name: "Personnes" }).click();
    await choose(president.getByLabel("Remplir les dossiers").first());
    await president
      .getByRole("button", { name: /^Accepter/ })
      .first()
      .click();
    await expect(president.getByText("fait partie de l’association").first()).toBeVisible();
    await mailbox.latest("presidence@inconnus.example", "acceptée");
    await page.goto("/associations");
    await expect(page.getByRole("link", { name: "Les Pas Tranquilles" })).toBeVisible();
  });
});
