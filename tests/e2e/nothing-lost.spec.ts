import type { Page } from "@playwright/test";
import pg from "pg";
import { demoPassword } from "../../prisma/seed/demo/people";
import { expect, test } from "../support/e2e/test";
import { choose } from "../support/e2e/choose";

const who = "association@demo.example";

async function signIn(page: Page, email = who): Promise<void> {
  await page.getByLabel("Adresse électronique").fill(email);
  await page.getByLabel("Mot de passe", { exact: true }).fill(demoPassword);
  await page.getByRole("button", { name: "Se connecter" }).click();
  await page.waitForURL((url) => url.pathname !== "/connexion");
}

async function ask<Row extends pg.QueryResultRow>(databaseUrl: string, sql: string, values: unknown[] = []) {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  const { rows } = await client.query<Row>(sql, values);
  await client.end();
  return rows;
}

async function ownDraft(databaseUrl: string): Promise<string> {
  const [row] = await ask<{ number: string }>(
    databaseUrl,
    `SELECT a.number FROM applications a JOIN association_members m ON m.association_id = a.association_id
       JOIN users u ON u.id = m.user_id AND u.email = $1
      WHERE a.status = 'draft' ORDER BY a.number LIMIT 1`,
    [who],
  );
  return row!.number;
}

const storedGoals = (databaseUrl: string, number: string) =>
  ask<{ goals: string }>(
    databaseUrl,
    `SELECT s.answers->>'goals' AS goals FROM application_sections s JOIN applications a ON a.id = s.application_id
      WHERE a.number = $1 AND s.code = 'project'`,
    [number],
  ).then(([row]) => row?.goals);

/** As after two hours without a press. */
const endSessions = (databaseUrl: string) =>
  ask(
    databaseUrl,
    `UPDATE sessions SET created_at = created_at - interval '3 hours', last_seen_at = last_seen_at - interval '3 hours'`,
  );

const goals = (page: Page) => page.getByLabel(/Que voulez-vous changer/);
const status = (page: Page) => page.locator("[data-autosave-status]");

test.describe.configure({ mode: "serial" });

test("what is typed is saved by itself, through a dead server and a cut network @phone", async ({
  page,
  context,
  portal,
}) => {
  test.setTimeout(90_000);
  const number = await ownDraft(portal.databaseUrl);
  const section = `/dossiers/${number}/rubriques/projet`;
  await page.goto(`/connexion?suite=${section}`);
  await signIn(page);

  await goals(page).fill("Des habitants isolés se retrouvent.");
  await expect(status(page)).toHaveText(/^Enregistré à \d+\u00A0h\u00A0\d\d$/);
  expect(await storedGoals(portal.databaseUrl, number)).toBe("Des habitants isolés se retrouvent.");

  await context.setOffline(true);
  await goals(page).fill("Écrit sans réseau.");
  await expect(status(page)).toContainText("Pas encore enregistré, nouvel essai dans 10\u00A0s");
  await context.setOffline(false);
  await expect(status(page)).toHaveText(/^Enregistré à/);
  expect(await storedGoals(portal.databaseUrl, number)).toBe("Écrit sans réseau.");

  await goals(page).fill("Écrit pendant que le serveur tombait.");
  await portal.crash("web");
  await page.reload();
  await expect(goals(page)).toHaveValue("Écrit pendant que le serveur tombait.");
  // By the page that left, or by the one that found the copy: whichever reaches the server first.
  await expect
    .poll(() => storedGoals(portal.databaseUrl, number))
    .toBe("Écrit pendant que le serveur tombait.");
});

test("a session that ends while one types loses nothing, and tells nobody else @desktop", async ({
  page,
  portal,
}) => {
  const number = await ownDraft(portal.databaseUrl);
  const section = `/dossiers/${number}/rubriques/projet`;
  await page.goto(`/connexion?suite=${section}`);
  await signIn(page);
  await endSessions(portal.databaseUrl);
  await goals(page).fill("Écrit après la fin de la session.");
  await expect(status(page)).toContainText("votre session est terminée");
  await page.getByRole("link", { name: "Se connecter et le retrouver" }).click();
  await signIn(page);
  await expect(goals(page)).toHaveValue("Écrit après la fin de la session.");
  await expect(status(page)).toHaveText(/^Enregistré à/);

  await goals(page).fill("Gardé sur cet appareil.");
  const copies = () =>
    page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("pilier:")));
  expect(await copies()).toHaveLength(1);
  await page.goto("/deconnexion");
  await page.getByRole("main").getByRole("button", { name: "Se déconnecter" }).click();
  await page.waitForURL((url) => url.pathname === "/");
  expect(await copies()).toEqual([]);
});

test("two tabs on one section: the second chooses, answer by answer @desktop", async ({ page, portal }) => {
  const number = await ownDraft(portal.databaseUrl);
  const section = `/dossiers/${number}/rubriques/projet`;
  await page.goto(`/connexion?suite=${section}`);
  await signIn(page);
  const second = await page.context().newPage();
  await second.goto(section);
  await goals(page).fill("Le texte du premier onglet.");
  await expect(status(page)).toHaveText(/^Enregistré à/);
  await goals(second).fill("Le texte du second onglet.");
  await expect(status(second)).toContainText("a modifié cette rubrique");
  await second.getByRole("button", { name: "Enregistrer et revenir au dossier" }).click();
  await expect(second.getByRole("alert")).toContainText("Cette rubrique a changé");
  await expect(goals(second)).toHaveValue("Le texte du second onglet.");
  await choose(second.getByLabel("Garder les deux, l’un après l’autre"));
  await second.getByRole("button", { name: "Enregistrer et revenir au dossier" }).click();
  await second.waitForURL(`**/dossiers/${number}`);
  expect(await storedGoals(portal.databaseUrl, number)).toBe(
    "Le texte du premier onglet.\n\nLe texte du second onglet.",
  );
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a form sent after the end of the session comes back to its author alone @desktop", async ({
    page,
    portal,
  }) => {
    const number = await ownDraft(portal.databaseUrl);
    const section = `/dossiers/${number}/rubriques/projet`;
    await page.goto(`/connexion?suite=${section}`);
    await signIn(page);
    await endSessions(portal.databaseUrl);
    await goals(page).fill("Envoyé trop tard, sans script.");
    await page.getByRole("button", { name: "Enregistrer et continuer" }).click();
    await expect(page.getByText("Ce que vous avez écrit est gardé")).toBeVisible();
    const suite = new URL(page.url()).searchParams.get("suite")!;
    await signIn(page, "autre-association@demo.example");
    await expect(page.getByRole("main")).not.toContainText("Envoyé trop tard");
    await page.goto("/deconnexion");
    await page.getByRole("main").getByRole("button", { name: "Se déconnecter" }).click();
    await page.goto(`/connexion?suite=${suite}`);
    await signIn(page);
    await expect(goals(page)).toHaveValue("Envoyé trop tard, sans script.");
    await expect(page.getByText("Votre texte est revenu")).toBeVisible();
    await page.getByRole("button", { name: "Enregistrer et continuer" }).click();
    await page.waitForURL((url) => !url.pathname.endsWith("/projet"));
    expect(await storedGoals(portal.databaseUrl, number)).toBe("Envoyé trop tard, sans script.");
  });
});
