import pg from "pg";
import { expect, test } from "../support/e2e/test";
import { asAgent } from "../support/journey/agents";
import { choose } from "../support/e2e/choose";

/** A dossier sent by Yacine's association, of which nothing was asked. */
async function sentByYacine(url: string): Promise<string> {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query<{ number: string }>(
    `SELECT a.number FROM applications a JOIN association_members m ON m.association_id = a.association_id
       JOIN users u ON u.id = m.user_id AND u.email = 'autre-association@demo.example'
      WHERE a.status IN ('submitted', 'admissible', 'in_review') AND NOT EXISTS (SELECT FROM complement_requests x WHERE x.application_id = a.id)
      ORDER BY a.submitted_at LIMIT 1`,
  );
  await client.end();
  return rows[0]!.number;
}

test("a complement is asked, answered and read as a difference @desktop", async ({
  browser,
  portal,
  mailbox,
}) => {
  const number = await sentByYacine(portal.databaseUrl);
  const agent = await asAgent(browser, portal.origin, "instruction@demo.example", "10.70.0.1");
  await agent.goto(`/instruction/dossiers/${number}`);
  await agent.getByRole("link", { name: "Demander un complément" }).click();
  await agent.getByText("Le projet", { exact: true }).click();
  await agent.getByLabel("Que voulez-vous changer ?").check();
  await agent.getByLabel(/Votre demande/).fill("Dites combien d’ateliers vous prévoyez.");
  await agent.getByRole("button", { name: "Voir ce que l’association lira" }).click();
  await expect(agent.getByRole("region", { name: "Aperçu de la demande" })).toContainText(
    "combien d’ateliers",
  );
  await agent.getByRole("button", { name: "Envoyer la demande" }).click();
  await expect(agent.getByText("Délai suspendu").first()).toBeVisible();
  const letter = await mailbox.latest("autre-association@demo.example", "Complément demandé");
  expect(letter.text).not.toContain("ateliers");

  const member = await asAgent(browser, portal.origin, "autre-association@demo.example", "10.70.0.2");
  await member.goto(`/dossiers/${number}`);
  await member.getByRole("link", { name: "Répondre à la demande" }).click();
  await member.getByRole("link", { name: "Le projet" }).click();
  await expect(member.getByRole("textbox")).toHaveCount(1);
  await member.getByRole("textbox").fill("Douze ateliers, chaque mardi.");
  await member.getByRole("button", { name: "Garder cette réponse" }).click();
  await member.getByRole("button", { name: "Envoyer la réponse" }).click();
  await expect(member.getByText("Votre réponse est envoyée.")).toBeVisible();

  await agent.goto(`/instruction/dossiers/${number}`);
  await expect(agent.locator("ins")).toHaveText("Douze ateliers, chaque mardi.");
  await agent.getByRole("button", { name: "Complet" }).click();
  await expect(agent.getByText("Le dossier est complet.")).toBeVisible();
  await agent.context().close();
  await member.context().close();
});

test("a partner without an account gives an opinion by a link and a button @desktop", async ({
  browser,
  page,
  portal,
  mailbox,
}) => {
  const number = await sentByYacine(portal.databaseUrl);
  const agent = await asAgent(browser, portal.origin, "instruction@demo.example", "10.70.0.3");
  await agent.goto(`/instruction/dossiers/${number}/avis`);
  await agent.locator('select[name="kind"]').selectOption("caf");
  await agent.getByLabel("Nom du service ou du groupe").fill("CAF du Pas-de-Calais");
  await agent.getByLabel("Adresse électronique").fill("partenaire@caf.example");
  await agent.getByRole("button", { name: "Envoyer l’invitation" }).click();
  await expect(agent.getByText("L’invitation est envoyée.")).toBeVisible();

  const letter = await mailbox.latest("partenaire@caf.example", "Votre avis");
  const link = /https?:\/\/\S+\/avis\/[\w-]{43}/.exec(letter.text ?? "")![0];
  await page.goto(new URL(link).pathname);
  await expect(page.getByRole("main")).not.toContainText(number);
  await expect(page.getByRole("main").getByRole("heading", { level: 2 })).toHaveCount(0);
  await page.getByRole("button", { name: "Ouvrir l’invitation" }).click();
  await expect(page.getByRole("heading", { name: "Le projet" })).toBeVisible();
  await expect(page.getByRole("main")).not.toContainText("IBAN");
  await choose(page.getByLabel("Favorable", { exact: true }));
  await page.getByLabel("Pourquoi").fill("Un projet qui complète nos actions.");
  await page.getByRole("button", { name: "Envoyer mon avis" }).click();
  await expect(page.getByText("Votre avis est enregistré. Merci.")).toBeVisible();

  await agent.goto(`/instruction/dossiers/${number}`);
  await expect(agent.getByRole("main")).toContainText("Un projet qui complète nos actions.");
  await agent.context().close();
});
