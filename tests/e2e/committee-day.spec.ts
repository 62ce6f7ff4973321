import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Page } from "@playwright/test";
import { demoAssociations } from "../../prisma/seed/demo/associations";
import { choose } from "../support/e2e/choose";
import type { Mailbox } from "../support/e2e/mailbox";
import type { Portal } from "../support/e2e/portal";
import { expect, test } from "../support/e2e/test";
import { admit, asAgent, notePresence, score } from "../support/journey/agents";
import { readPdf, withoutSpaces } from "../support/pdf/read-pdf";

const president = "association@demo.example";

test("twelve dossiers, a recusal, two envelopes that run out, the minutes, the letters, an appeal won @desktop", async ({
  browser,
  portal,
  mailbox,
}) => {
  test.setTimeout(300_000);
  const person = (name: string, index: number) =>
    asAgent(browser, portal.origin, `${name}@demo.example`, `10.210.0.${index}`);
  const numbers = await depositTwelve(portal);
  const [asked, recused, ...others] = numbers as [string, string, ...string[]];

  const agglomeration = await person("instruction", 1);
  const camille = await person("association", 2);
  await complete(agglomeration, camille, asked, mailbox);
  await admit(agglomeration, asked);
  await score(agglomeration, asked, { mark: 3, amount: "1 500" });
  const state = await person("etat", 3);
  await score(state, asked, { mark: 2, amount: "1 500" });

  await giveRole(await person("admin", 4), "finances@demo.example", "committee_member");
  const session = await convene(await person("appels", 5), numbers);
  const member = await person("finances", 6);
  await member.goto(session);
  await member.getByText("Me déporter d’un dossier").click();
  await member.getByLabel("Numéro du dossier").fill(recused);
  await member.getByLabel("Ce qui vous lie à l’association").fill("Ma sœur y est bénévole.");
  await member.getByRole("button", { name: "Me déporter", exact: true }).click();
  await expect(member.getByText(`${recused} (vous n’entendez pas ce dossier)`)).toBeVisible();
  expect((await member.request.get(`${session}/dossiers/${recused}`)).status()).toBe(404);

  const secretary = await person("comite", 7);
  await notePresence(secretary, session);
  const chair = await person("presidence", 8);
  await chair.goto(session);
  await chair.getByRole("button", { name: "Ouvrir la séance" }).click();
  await expect(chair.getByText("La séance est ouverte").first()).toBeVisible();
  await member.goto(`${session}/dossiers/${asked}`);
  await choose(member.getByLabel("Pour", { exact: true }));
  await member.getByRole("button", { name: /voter|vote/i }).click();
  await expect(member.getByText("Votre vote est enregistré.")).toBeVisible();

  await decide(secretary, session, asked, { outcome: "granted", amount: "1 500" });
  await decide(secretary, session, recused, { outcome: "granted", amount: "1 500" });
  for (const number of others.slice(0, 5))
    await decide(secretary, session, number, { outcome: "granted", amount: "1 500" });
  await tryTo(secretary, session, others[5]!, { outcome: "granted", amount: "1 500" });
  await expect(secretary.getByText(/L’enveloppe de .* ne suffit pas/).first()).toContainText(
    "1\u00A0000,00\u00A0€",
  );
  await decide(secretary, session, others[5]!, { outcome: "reserve_list", amount: "" });
  for (const number of others.slice(6))
    await decide(secretary, session, number, { outcome: "refused", amount: "" });
  await chair.goto(session);
  await chair.getByRole("button", { name: "Clore la séance" }).click();
  await expect(chair.getByText("La séance est close.")).toBeVisible();

  const minutes = readPdf(await (await chair.request.get(`${session}/releve.pdf`)).body());
  expect(minutes).toMatchObject({ isTagged: true, uaPart: "1", language: "fr-FR" });
  const written = withoutSpaces(minutes.text);
  for (const number of numbers) expect(written).toContain(number);
  expect(written).toContain(withoutSpaces("1 500,00 €"));

  const administrator = await person("appels", 9);
  await publish(administrator, chair, session);
  const letters = await decisionsTold(mailbox, numbers);
  expect(letters).toBe(numbers.length);

  const contested = numbers[8]!;
  await camille.goto(`/dossiers/${contested}/recours`);
  await camille
    .getByLabel(/^Pourquoi contestez-vous/)
    .fill("Le comité n’a pas eu la liste des partenaires, que nous joignons.");
  await choose(camille.getByLabel(/^Je forme ce recours/));
  await camille.getByRole("button", { name: "Envoyer le recours" }).click();
  await mailbox.latest(president, /recours/i);
  await agglomeration.goto(`/instruction/dossiers/${contested}/recours`);
  await agglomeration.getByLabel(/^Ce que vous constatez/).fill("La liste manquait en effet au dossier.");
  await agglomeration.getByRole("button", { name: "Enregistrer l’examen" }).click();
  const second = await convene(administrator, [contested]);
  await notePresence(secretary, second);
  await chair.goto(second);
  await chair.getByRole("button", { name: "Ouvrir la séance" }).click();
  await expect(chair.getByText("La séance est ouverte").first()).toBeVisible();
  await decide(secretary, second, contested, { outcome: "granted", amount: "500" });
  await camille.goto(`/dossiers/${contested}/decision`);
  await expect(camille.getByRole("main")).not.toContainText(/Accordé\s*: 500,00/);
  await chair.goto(second);
  await chair.getByRole("button", { name: "Clore la séance" }).click();
  await publish(administrator, chair, second);
  await camille.goto(`/dossiers/${contested}/decision`);
  await expect(camille.getByRole("main")).toContainText(/Accordé\s*: 500,00/);
  await camille.goto(`/dossiers/${contested}/pourquoi`);
  await expect(camille.getByRole("main")).toContainText(/recours/i);
});

/** The letters are prepared by one person and approved by another. */
async function publish(administrator: Page, chair: Page, session: string): Promise<void> {
  await administrator.goto(`${session}/publication`);
  await administrator.getByRole("button", { name: "Préparer les lettres" }).click();
  await chair.goto(`${session}/publication`);
  await chair.getByRole("button", { name: "Approuver et notifier" }).click();
  await expect(chair.getByText("Les décisions sont notifiées aux associations.")).toBeVisible();
}

async function depositTwelve(portal: Portal): Promise<string[]> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--import", "tsx", "tests/support/journey/twelve-dossiers.ts"],
    { env: portal.environment },
  );
  return JSON.parse(stdout) as string[];
}

/** The agglomération asks how many people come; the association answers; the dossier is whole. */
async function complete(agent: Page, member: Page, number: string, mailbox: Mailbox): Promise<void> {
  await agent.goto(`/instruction/dossiers/${number}`);
  await agent.getByRole("link", { name: "Demander un complément" }).click();
  await agent.getByText("Le projet", { exact: true }).click();
  await agent.getByLabel("Que voulez-vous changer ?").check();
  await agent.getByLabel(/Votre demande/).fill("Dites combien de personnes viennent chaque semaine.");
  await agent.getByRole("button", { name: "Voir ce que l’association lira" }).click();
  await agent.getByRole("button", { name: "Envoyer la demande" }).click();
  await expect(agent.getByText("Délai suspendu").first()).toBeVisible();
  await mailbox.latest(president, "Complément demandé");
  await member.goto(`/dossiers/${number}`);
  await member.getByRole("link", { name: "Répondre à la demande" }).click();
  await member.getByRole("link", { name: "Le projet" }).click();
  await member.getByRole("textbox").fill("Quinze personnes chaque semaine.");
  await member.getByRole("button", { name: "Garder cette réponse" }).click();
  await member.getByRole("button", { name: "Envoyer la réponse" }).click();
  await expect(member.getByText("Votre réponse est envoyée.")).toBeVisible();
  await agent.goto(`/instruction/dossiers/${number}`);
  await expect(agent.locator("ins")).toHaveText("Quinze personnes chaque semaine.");
  await agent.getByRole("button", { name: "Complet" }).click();
  await expect(agent.getByText("Le dossier est complet.")).toBeVisible();
}

async function giveRole(administrator: Page, email: string, role: string): Promise<void> {
  await administrator.goto(`/administration/personnes?q=${encodeURIComponent(email)}`);
  await administrator.getByRole("row").filter({ hasText: email }).getByRole("link").first().click();
  await administrator.locator('select[name="role"]').selectOption(role);
  await administrator.getByRole("button", { name: "Donner le rôle" }).click();
  await expect(administrator.getByText("Le rôle est donné.")).toBeVisible();
}

/** A session of three, two of whom make a quorum, on the twelve dossiers; gives its address. */
async function convene(administrator: Page, numbers: readonly string[]): Promise<string> {
  await administrator.goto("/comite/nouvelle");
  await administrator.getByLabel("Nom de la séance").fill("Comité santé, douze dossiers");
  const call = administrator.locator('select[name="callId"]');
  const option = call.locator("option").filter({ hasText: /Santé et bien-être.*2027/ });
  await call.selectOption(await option.first().getAttribute("value"));
  for (const [part, typed] of Object.entries({ day: "21", month: "11", year: "2026" }))
    await administrator.locator(`[name="on.${part}"]`).fill(typed);
  await administrator.locator('select[name="chairId"]').selectOption({ label: "Paul Vandamme" });
  await administrator.locator('select[name="secretaryId"]').selectOption({ label: "Colette Marchand" });
  const others = administrator.getByRole("group", { name: /^Autres membres/ });
  await choose(others.getByLabel("Fatou N’Diaye"));
  await administrator.getByRole("button", { name: "Prévoir la séance" }).click();
  await administrator.waitForURL("**/ordre-du-jour");
  for (const number of numbers)
    await choose(administrator.locator(`input[name="numbers"][value="${number}"]`));
  await administrator.getByRole("button", { name: "Inscrire à l’ordre du jour" }).click();
  await expect(administrator.getByText("L’ordre du jour est complété.")).toBeVisible();
  const session = new URL(administrator.url()).pathname.replace("/ordre-du-jour", "");
  await administrator.goto(session);
  await administrator.getByRole("button", { name: "Envoyer la convocation" }).click();
  await expect(administrator.getByText("La convocation est envoyée")).toBeVisible();
  return session;
}

interface Decided {
  readonly outcome: "granted" | "refused" | "reserve_list";
  /** Of each funder. */
  readonly amount: string;
}

/** The secretary records one decision for both funders. */
async function decide(secretary: Page, session: string, number: string, decided: Decided): Promise<void> {
  await tryTo(secretary, session, number, decided);
  await expect(secretary.getByText(`La décision sur le dossier ${number} est enregistrée.`)).toBeVisible();
}

async function tryTo(
  secretary: Page,
  session: string,
  number: string,
  { outcome, amount }: Decided,
): Promise<void> {
  await secretary.goto(`${session}/dossiers/${number}`);
  for (const radio of await secretary.locator(`input[name$=".outcome"][value="${outcome}"]`).all())
    await choose(radio);
  for (const line of await secretary.locator('input[name$=".amount"]').all()) await line.fill(amount);
  await secretary
    .getByLabel("Motif")
    .fill(
      outcome === "refused"
        ? "Le projet rejoint trop peu d’habitants du quartier."
        : "Projet attendu par les habitants.",
    );
  await secretary.getByRole("button", { name: "Enregistrer la décision" }).click();
}

/** How many of the dossiers have had a letter of decision, once they all have. */
async function decisionsTold(mailbox: Mailbox, numbers: readonly string[]): Promise<number> {
  let told = 0;
  await expect
    .poll(
      async () => {
        const owners = [...new Set(demoAssociations.map(({ owner }) => owner))];
        const subjects = (await Promise.all(owners.map((owner) => mailbox.all(owner))))
          .flat()
          .map(({ subject }) => subject ?? "")
          .filter((subject) => subject.includes("Décision"));
        told = numbers.filter(
          (number) => subjects.filter((subject) => subject.includes(number)).length === 1,
        ).length;
        return told;
      },
      { timeout: 30_000 },
    )
    .toBe(numbers.length);
  return told;
}
