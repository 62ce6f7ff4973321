import { expect, test } from "../support/e2e/test";
import { asAgent } from "../support/journey/agents";

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });

  test("a correction adds a question by the builder's buttons, and tells what it changes @desktop", async ({
    browser,
    portal,
  }) => {
    test.setTimeout(120_000);
    const page = await asAgent(browser, portal.origin, "appels@demo.example", "10.203.0.2");
    await page.goto("/gestion/appels");
    await page.getByRole("link", { name: /Jeunesse.*2027/ }).click();
    await page.getByRole("button", { name: "Corriger cet appel" }).click();
    await page.getByRole("link", { name: "Formulaire", exact: true }).click();
    await page.getByRole("button", { name: "Ajouter une question" }).click();
    const question = page.getByRole("group", { name: "Question 1" });
    await question.getByLabel("Question", { exact: true }).fill("Combien de jeunes encadrez-vous ?");
    await question.getByLabel("Rubrique").selectOption({ label: "Le projet" });
    await question.getByLabel("Sorte de réponse").selectOption({ label: "Nombre entier" });
    await page.getByRole("button", { name: "Enregistrer" }).last().click();
    await expect(page.getByText("« Formulaire » est enregistré.")).toBeVisible();

    await page.getByRole("link", { name: "Aperçu du formulaire" }).click();
    await page.getByRole("link", { name: "Le projet" }).click();
    await expect(page.getByLabel("Combien de jeunes encadrez-vous ?")).toBeVisible();

    await page.goto("/gestion/appels");
    await page.getByRole("link", { name: /Jeunesse.*2027/ }).click();
    await page.getByRole("link", { name: "Vérifier et publier la correction" }).click();
    await expect(page.getByRole("main")).toContainText("Combien de jeunes encadrez-vous");
    await page.getByRole("button", { name: "Publier la correction" }).click();
    await expect(page.getByRole("alert")).toContainText("Dites ce qui change.");
    await page.getByLabel("Ce qui change, en quelques mots").fill("Une question sur l’encadrement.");
    await page.getByRole("button", { name: "Publier la correction" }).click();
    await expect(page.getByText("La correction est publiée.")).toBeVisible();
    await page.getByRole("link", { name: "Voir la page publique" }).click();
    await page.getByRole("link", { name: "Voir tout ce qui a changé" }).click();
    await expect(page.getByRole("main")).toContainText("Une question sur l’encadrement.");
  });
});
