import { demoPassword } from "../../prisma/seed/demo/people";
import { choose } from "../support/e2e/choose";
import { expect, test } from "../support/e2e/test";

test.use({ javaScriptEnabled: false });

test("dossiers are given in one go, and the list kept as the view that opens, without a script @desktop", async ({
  page,
}) => {
  await page.goto("/connexion?suite=/instruction");
  await page.getByLabel("Adresse électronique").fill("etat@demo.example");
  await page.getByLabel("Mot de passe", { exact: true }).fill(demoPassword);
  await page.getByRole("button", { name: "Se connecter" }).click();
  await page.getByRole("link", { name: "Sans instructeur" }).click();
  await page.waitForURL(/suivi=personne/);
  const boxes = page.getByRole("checkbox", { name: /^Choisir 2027-/ });
  const before = await boxes.count();
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  await page.getByRole("button", { name: "Affecter à…" }).click();
  await page.getByLabel("Affecter à").selectOption({ label: "Moi (État – BOP 147)" });
  await page.getByRole("button", { name: "Voir ce qui sera fait" }).click();
  await expect(page.getByRole("table", { name: "Sera fait : 2 dossiers" })).toBeVisible();
  await page.getByRole("button", { name: "Affecter 2 dossiers" }).click();
  await expect(page.getByRole("status")).toContainText("Fait pour 2 dossiers");
  await page.getByRole("link", { name: "Revenir à la liste" }).first().click();
  await expect(boxes).toHaveCount(before - 2);

  await page.getByRole("link", { name: "À noter par moi" }).click();
  await page.waitForURL(/suivi=moi/);
  await expect(boxes).toHaveCount(2);
  await page.getByRole("link", { name: "Enregistrer cette liste comme vue" }).click();
  await page.getByLabel("Nom de la vue").fill("Mes dossiers à noter");
  await choose(page.getByLabel("Ouvrir ma liste avec cette vue"));
  await page.getByRole("button", { name: "Enregistrer la vue" }).click();
  await page.getByRole("link", { name: "Instruction", exact: true }).click();
  await expect(page.getByRole("link", { name: "Mes dossiers à noter" })).toHaveAttribute(
    "aria-current",
    "page",
  );
  await expect(boxes).toHaveCount(2);
  await page.getByRole("link", { name: "Charge", exact: true }).click();
  await expect(page.getByRole("row", { name: /Étienne Delattre 2 2/ })).toBeVisible();
});
