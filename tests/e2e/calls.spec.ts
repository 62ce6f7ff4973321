import { expect, test } from "../support/e2e/test";
import { asAgent } from "../support/journey/agents";

test("an administrator duplicates last year's health call, asks 70 %, tries it and publishes @desktop", async ({
  browser,
  portal,
}) => {
  test.setTimeout(120_000);
  const page = await asAgent(browser, portal.origin, "appels@demo.example", "10.203.0.1");
  await page.goto("/gestion/campagnes/nouvelle");
  await page.getByLabel("Année").fill("2028");
  await page.getByLabel("Titre").fill("Programmation 2028");
  await page.getByRole("button", { name: "Ouvrir la campagne" }).click();
  await expect(page.getByText("La campagne 2028 est ouverte.")).toBeVisible();

  await page.getByRole("link", { name: /Santé et bien-être.*2027/ }).click();
  await page.getByLabel("Vers la campagne").selectOption({ label: "Programmation 2028" });
  await page.getByRole("button", { name: "Dupliquer cet appel" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("2028");
  const call = new URL(page.url()).pathname;

  await page.getByRole("link", { name: "Règles d’éligibilité" }).click();
  await page.getByLabel("Part minimale de bénéficiaires habitant en QPV").fill("beaucoup");
  await page.getByRole("button", { name: "Enregistrer" }).last().click();
  await expect(page.getByRole("alert")).toContainText("en pour cent");
  await page.getByLabel("Part minimale de bénéficiaires habitant en QPV").fill("70");
  await page.getByRole("button", { name: "Enregistrer" }).last().click();
  await expect(page.getByText("« Règles d’éligibilité » est enregistré.")).toBeVisible();

  await page.getByRole("link", { name: "Essayer les règles sur des dossiers" }).click();
  await page.getByRole("button", { name: "Essayer" }).click();
  const sample = page.getByRole("region", { name: "65 % d’habitants des quartiers", exact: true });
  await expect(sample).toContainText("1 règle répond autrement qu’attendu.");
  await expect(sample.getByRole("row", { name: /TER-02/ }).first()).toContainText("minimum 70 %");

  await page.goto(`${call}/publication`);
  await page.getByRole("button", { name: "Publier l’appel" }).click();
  await expect(page.getByText("L’appel est publié.")).toBeVisible();
  await page.getByRole("link", { name: "Voir la page publique" }).click();
  await expect(page.getByRole("main")).toContainText("70 %");
});

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
