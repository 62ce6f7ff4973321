import { expect, type Browser, type Page } from "@playwright/test";
import { demoPassword } from "../../../prisma/seed/demo/people";
import { choose } from "../e2e/choose";

/** A person of the demonstration, signed in with a browser of their own. */
export async function asAgent(
  browser: Browser,
  origin: string,
  email: string,
  network: string,
): Promise<Page> {
  const context = await browser.newContext({
    baseURL: origin,
    locale: "fr-FR",
    extraHTTPHeaders: { "X-Forwarded-For": network },
  });
  const page = await context.newPage();
  await page.goto("/connexion");
  await page.getByLabel("Adresse électronique").fill(email);
  await page.getByLabel("Mot de passe", { exact: true }).fill(demoPassword);
  await page.getByRole("button", { name: "Se connecter" }).click();
  await page.waitForURL((url) => url.pathname !== "/connexion");
  return page;
}

/** Judges what the rules left to a person, and declares the dossier admissible. */
export async function admit(page: Page, number: string): Promise<void> {
  await page.goto(`/instruction/dossiers/${number}/recevabilite`);
  for (const box of await page.locator('input[name="judged"]').all()) await choose(box);
  await page.getByRole("button", { name: "Déclarer recevable" }).click();
  await expect(page.getByText("Le dossier est recevable.")).toBeVisible();
}

/** Scores every criterion, gives an opinion and an amount, and finishes. */
export async function score(
  page: Page,
  number: string,
  { mark, amount }: { mark: number; amount: string },
): Promise<void> {
  await page.goto(`/instruction/dossiers/${number}`);
  for (const radio of await page.locator(`input[name^="marks."][value="${mark}"]`).all()) await choose(radio);
  await choose(page.locator('input[name="opinion"][value="favourable"]'));
  await page.locator('input[name="proposed"]').fill(amount);
  await page.getByRole("button", { name: "Terminer l’instruction" }).click();
  await expect(page.getByText("Votre instruction est terminée").first()).toBeVisible();
}

/** Plans a session on the call, puts the dossier on its agenda and convenes; gives its address. */
export async function planSession(
  page: Page,
  { callId, number }: { callId: string; number: string },
): Promise<string> {
  await page.goto("/comite/nouvelle");
  await page.getByLabel("Nom de la séance").fill("Comité santé, séance de printemps");
  await page.locator('select[name="callId"]').selectOption(callId);
  await page.locator('[name="on.day"]').fill("20");
  await page.locator('[name="on.month"]').fill("11");
  await page.locator('[name="on.year"]').fill("2026");
  await page.locator('select[name="chairId"]').selectOption({ label: "Paul Vandamme" });
  await page.locator('select[name="secretaryId"]').selectOption({ label: "Colette Marchand" });
  await page.getByRole("button", { name: "Prévoir la séance" }).click();
  await page.waitForURL("**/ordre-du-jour");
  await choose(page.locator(`input[name="numbers"][value="${number}"]`));
  await page.getByRole("button", { name: "Inscrire à l’ordre du jour" }).click();
  await expect(page.getByText("L’ordre du jour est complété.")).toBeVisible();
  const session = page
    .url()
    .replace(/^https?:\/\/[^/]+/, "")
    .replace("/ordre-du-jour", "");
  await page.goto(session);
  await page.getByRole("button", { name: "Envoyer la convocation" }).click();
  await expect(page.getByText("La convocation est envoyée")).toBeVisible();
  return session;
}

/** The secretary notes who is there. */
export async function notePresence(page: Page, session: string): Promise<void> {
  await page.goto(session);
  for (const box of await page.locator('input[name="present"]').all()) await choose(box);
  await page.getByRole("button", { name: "Enregistrer les présences" }).click();
  await expect(page.getByText("Les présences sont enregistrées.")).toBeVisible();
}

/** The secretary records a grant of every funder, at the amounts proposed. */
export async function grant(page: Page, session: string, number: string): Promise<void> {
  await page.goto(`${session}/dossiers/${number}`);
  for (const radio of await page.locator('input[name$=".outcome"][value="granted"]').all())
    await choose(radio);
  await page
    .getByLabel("Motif")
    .fill("Projet attendu par les habitants, bien articulé avec la permanence de soins.");
  await page.getByRole("button", { name: "Enregistrer la décision" }).click();
  await expect(page.getByText("est enregistrée.").first()).toBeVisible();
}

/** Prepares and signs the act of an award, then pays its advance. */
export async function signAndPay(page: Page, award: string): Promise<void> {
  await page.goto(award);
  await page.getByRole("button", { name: "Préparer l’acte" }).click();
  await page.getByRole("button", { name: "Signer l’acte" }).click();
  await pay(page, "MANDAT-1");
}

/** Records the payment of the instalment that is due. */
export async function pay(page: Page, reference: string): Promise<void> {
  await page.locator('[name="paidOn.day"]').fill("5");
  await page.locator('[name="paidOn.month"]').fill("10");
  await page.locator('[name="paidOn.year"]').fill("2026");
  await page.getByLabel("Numéro du mandat ou du virement").fill(reference);
  await page.getByRole("button", { name: "Enregistrer le versement" }).click();
  await expect(page.getByText("Le versement est enregistré.").first()).toBeVisible();
}
