import { expect, test } from "../support/e2e/test";
import { choose } from "../support/e2e/choose";
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

test("a question that depends on one among several ticked answers comes and goes, its answer kept @desktop", async ({
  browser,
  portal,
}) => {
  test.setTimeout(120_000);
  const page = await asAgent(browser, portal.origin, "appels@demo.example", "10.203.0.3");
  await page.goto("/gestion/appels");
  await page.getByRole("link", { name: /^Santé et bien-être.*2027$/ }).click();
  await page.getByRole("button", { name: "Corriger cet appel" }).click();
  const call = new URL(page.url()).pathname;
  const write = async (label: string, kind: string, fields: Readonly<Record<string, string>>) => {
    await page.goto(`${call}/brouillon/formulaire`);
    await page.getByRole("button", { name: "Ajouter une question" }).click();
    const question = page.getByRole("group", { name: /^Question \d$/ }).last();
    await question.getByLabel("Question", { exact: true }).fill(label);
    await question.getByLabel("Rubrique").selectOption({ label: "Le projet" });
    await question.getByLabel("Sorte de réponse").selectOption({ label: kind });
    for (const [name, text] of Object.entries(fields)) {
      const field = question.getByLabel(`${name} (facultatif)`, { exact: true });
      if ((await field.evaluate(({ tagName }) => tagName)) === "SELECT")
        await field.selectOption({ label: text });
      else await field.fill(text);
    }
    await page.getByRole("button", { name: "Enregistrer" }).last().click();
    await expect(page.getByText("« Formulaire » est enregistré.")).toBeVisible();
  };
  await write("Quels publics accueillez-vous ?", "Plusieurs choix dans une liste", {
    "Réponses proposées": "Des jeunes\nDes aînés",
  });
  await write("De quel âge ?", "Texte court", {
    "Afficher si": "Le projet – Quels publics accueillez-vous ?",
    est: "Des jeunes",
  });
  await page.goto(`${call}/publication`);
  await page.getByLabel("Ce qui change, en quelques mots").fill("Deux questions sur les publics.");
  await page.getByRole("button", { name: "Publier la correction" }).click();
  await expect(page.getByText("La correction est publiée.")).toBeVisible();
  const slug = await page.getByRole("link", { name: "Voir la page publique" }).getAttribute("href");

  const applicant = await asAgent(browser, portal.origin, "association@demo.example", "10.203.0.4");
  await applicant.goto(slug!);
  await applicant.getByRole("link", { name: "Commencer une demande" }).click();
  await choose(applicant.locator('main input[name="associationId"]').first());
  await applicant.getByRole("button", { name: "Commencer le dossier" }).click();
  await applicant.waitForURL(/\/dossiers\/\d{4}-\d{5}/);
  const project = `/dossiers/${/\d{4}-\d{5}/.exec(applicant.url())![0]}/rubriques/projet`;
  await applicant.goto(project);
  const age = applicant.getByLabel("De quel âge ?");
  const youth = applicant.getByLabel("Des jeunes");
  const noLonger = applicant.getByText("Cette question n’est plus utile");
  await expect(age).toBeHidden();
  await choose(applicant.getByLabel("Des aînés"));
  await expect(age).toBeHidden();
  await choose(youth);
  await expect(age).toBeVisible();
  await expect(noLonger).toBeHidden();
  await age.fill("11 à 17 ans");
  await youth.uncheck({ force: true });
  await expect(noLonger).toBeVisible();
  await expect(age).toHaveValue("11 à 17 ans");
  await applicant
    .getByRole("button", { name: /^Enregistrer/ })
    .first()
    .click();
  await expect(applicant).not.toHaveURL(new RegExp(`${project}$`));

  const plain = await browser.newContext({
    baseURL: portal.origin,
    javaScriptEnabled: false,
    storageState: await applicant.context().storageState(),
    extraHTTPHeaders: { "X-Forwarded-For": "10.203.0.4" },
  });
  const bare = await plain.newPage();
  await bare.goto(project);
  await expect(bare.getByText("Seulement si vous cochez « Des jeunes »")).toBeVisible();
  await expect(bare.getByText("Cette question n’est plus utile")).toBeVisible();
  await choose(bare.getByLabel("Des jeunes"));
  await bare
    .getByRole("button", { name: /^Enregistrer/ })
    .first()
    .click();
  await bare.goto(project);
  await expect(bare.getByLabel("De quel âge ?")).toHaveValue("11 à 17 ans");
  await expect(bare.getByText("Cette question n’est plus utile")).toBeHidden();
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
