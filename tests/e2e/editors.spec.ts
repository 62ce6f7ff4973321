import type { Page } from "@playwright/test";
import pg from "pg";
import { demoPassword } from "../../prisma/seed/demo/people";
import { choose } from "../support/e2e/choose";
import { expect, test } from "../support/e2e/test";

const who = "autre-association@demo.example";

async function openOwnDraft(page: Page, databaseUrl: string, section: string): Promise<void> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  const { rows } = await client.query<{ slug: string }>(
    `SELECT slug FROM calls c JOIN programme_nodes p ON p.id = c.pillar_id
      WHERE p.code = 'SANTE' AND c.published_at IS NOT NULL AND NOT c.is_practice AND slug LIKE '%-2027'
      ORDER BY opens_at LIMIT 1`,
  );
  await client.end();
  await page.goto(`/connexion?suite=/dossiers/nouveau?appel=${rows[0]!.slug}`);
  await page.getByLabel("Adresse électronique").fill(who);
  await page.getByLabel("Mot de passe", { exact: true }).fill(demoPassword);
  await page.getByRole("button", { name: "Se connecter" }).click();
  await page.waitForURL((url) => url.pathname === "/dossiers/nouveau");
  await choose(page.locator('main input[name="associationId"]').first());
  await page.getByRole("button", { name: "Commencer le dossier" }).click();
  await page.waitForURL(/\/dossiers\/\d{4}-\d{5}$/);
  await page.goto(`${new URL(page.url()).pathname}/${section}`);
}

const status = (page: Page) => page.locator("[data-autosave-status]");
const inDigits = "Écrivez un montant en chiffres";

test("the budget tells a mistake beside its field, follows the typing and grows on the page", async ({
  page,
  portal,
}) => {
  await openOwnDraft(page, portal.databaseUrl, "budget");
  const [first] = await page.locator('input[name^="charges."][name$=".amount"]').all();
  await first!.fill("mille euros");
  await first!.blur();
  await expect(first!).toHaveAccessibleDescription(new RegExp(inDigits));
  await expect(first!).toHaveAttribute("aria-invalid", "true");
  await expect(status(page), "a draft is saved with its mistakes").toHaveText(/^Enregistré à/);
  await first!.fill("1 250,50");
  await expect(first!).not.toHaveAttribute("aria-invalid");
  await expect(page.locator("output.budget-balance")).toContainText("1\u00A0250,50\u00A0€");

  await page.getByRole("button", { name: "Ajouter un financeur" }).click();
  const kind = page.locator('[name="otherFunding.0.kind"]');
  await expect(kind).toBeFocused();
  const amount = page.locator('[name="otherFunding.0.amount"]');
  await amount.fill("300");
  await amount.blur();
  await expect(page.locator('[name="otherFunding.0.name"]')).toHaveAccessibleDescription(/Écrivez le nom/);
  await page.getByRole("button", { name: "Ajouter un financeur" }).click();
  await page.locator('[name="otherFunding.1.name"]').fill("Fondation de la Lys");
  await page.getByRole("button", { name: /^Retirer Autre financeur\s1$/ }).click();
  await expect(page.locator('[name="otherFunding.0.name"]')).toHaveValue("Fondation de la Lys");
  await expect(page.locator('[name="otherFunding.1.name"]')).toHaveCount(0);

  await page.getByRole("button", { name: /^Ajouter 1\s250,50\s€ d’autofinancement/ }).click();
  await expect(page.locator("output.budget-balance")).toContainText(/équilibr/i);
  await expect(status(page)).toHaveText(/^Enregistré à/);
  await page.getByRole("button", { name: "Enregistrer et revenir au dossier" }).click();
  await page.waitForURL(/\/dossiers\/\d{4}-\d{5}$/);
  await page.goBack();
  await page.reload();
  await expect(first!).toHaveValue(/^1\s?250,50$/);
  await expect(page.locator('[name="otherFunding.0.name"]')).toHaveValue("Fondation de la Lys");
});

test("rows of a list come and go on the page, and keep what they hold", async ({ page, portal }) => {
  await openOwnDraft(page, portal.databaseUrl, "rubriques/indicateurs");
  const label = (row: number) => page.locator(`[name="indicators.${row}.label"]`);
  await label(0).fill("Habitants venus");
  await page.locator('[name="indicators.0.targetMin"]').fill("une soixantaine");
  await page.locator('[name="indicators.0.targetMin"]').blur();
  await expect(page.locator('[name="indicators.0.targetMin"]')).toHaveAccessibleDescription(
    /Écrivez un nombre/,
  );
  await label(1).fill("Ateliers tenus");
  await page.getByRole("button", { name: "Ajouter un indicateur" }).click();
  await expect(label(2)).toBeFocused();
  await label(2).fill("Repas partagés");
  await page.getByRole("button", { name: /^Retirer Indicateur\s1$/ }).click();
  await expect(label(0)).toHaveValue("Ateliers tenus");
  await expect(label(1)).toHaveValue("Repas partagés");
  await expect(page.getByRole("button", { name: "Ajouter un indicateur" })).toBeFocused();
  await expect(status(page)).toHaveText(/^Enregistré à/);
  await page.reload();
  await expect(label(0)).toHaveValue("Ateliers tenus");
  await expect(label(1)).toHaveValue("Repas partagés");
});

test("radios of a row that goes away leave the others as they were", async ({ page, portal }) => {
  await openOwnDraft(page, portal.databaseUrl, "rubriques/subventions-precedentes");
  await choose(page.getByRole("radio", { name: "Oui" }).first());
  const status = (row: number, value: string) =>
    page.locator(`[name="grants.${row}.status"][value="${value}"]`);
  await page.locator('[name="grants.0.year"]').fill("2025");
  await page.locator('[name="grants.0.title"]').fill("Ateliers cuisine");
  await choose(status(0, "finished"));
  await page.getByRole("button", { name: "Ajouter une subvention" }).click();
  await page.locator('[name="grants.1.year"]').fill("l’an passé");
  await choose(status(1, "ongoing"));
  await expect(page.locator('[name="grants.1.year"]')).toHaveAccessibleDescription(
    /Écrivez un nombre entier/,
  );
  await page.getByRole("button", { name: /^Retirer Subvention\s1$/ }).click();
  await expect(page.locator('[name="grants.0.year"]')).toHaveValue("l’an passé");
  await expect(status(0, "ongoing")).toBeChecked();
  await expect(status(1, "ongoing")).toHaveCount(0);
  await expect(page.locator("[data-autosave-status]")).toHaveText(/^Enregistré à/);
  await page.reload();
  await expect(status(0, "ongoing")).toBeChecked();
});

test("what was typed before the script came is left alone @desktop", async ({ page, portal }) => {
  let letScriptsCome = () => {};
  const wanted = new Promise<void>((resolve) => {
    letScriptsCome = resolve;
  });
  await page.route(/budget-editors/, async (route) => {
    await wanted;
    await route.continue();
  });
  const opened = openOwnDraft(page, portal.databaseUrl, "budget");
  const first = page.locator('input[name^="charges."][name$=".amount"]').first();
  await first.fill("412,30");
  letScriptsCome();
  await opened;
  await expect(page.locator("output.budget-balance")).toContainText("412,30\u00A0€");
  await expect(first).toHaveValue("412,30");
  await first.blur();
  await expect(status(page)).toHaveText(/^Enregistré à/);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the same budget tells the same mistakes, and its lines come and go @phone", async ({
    page,
    portal,
  }) => {
    await openOwnDraft(page, portal.databaseUrl, "budget");
    const first = page.locator('input[name^="charges."][name$=".amount"]').first();
    await first.fill("mille euros");
    await page.getByRole("button", { name: "Ajouter un financeur" }).click();
    await expect(first).toHaveAccessibleDescription(new RegExp(inDigits));
    await expect(first).toHaveValue("mille euros");
    await page.getByRole("button", { name: /^Retirer Autre financeur/ }).click();
    await expect(page.locator('[name="otherFunding.0.name"]')).toHaveCount(0);
    await first.fill("1 250,50");
    await page.getByRole("button", { name: "Recalculer" }).click();
    await expect(page.getByText(inDigits)).toHaveCount(0);
    await page.getByRole("button", { name: "Enregistrer et revenir au dossier" }).click();
    await page.waitForURL(/\/dossiers\/\d{4}-\d{5}$/);
  });
});
