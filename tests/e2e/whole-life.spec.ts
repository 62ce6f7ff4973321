import pg from "pg";
import { expect, test } from "../support/e2e/test";
import {
  addAssociation,
  fillDossier,
  sendDossier,
  signUp,
  startDossier,
  witness,
} from "../support/journey/applicant";
import {
  admit,
  asAgent,
  grant,
  notePresence,
  pay,
  planSession,
  score,
  signAndPay,
} from "../support/journey/agents";
import { choose } from "../support/e2e/choose";

test("one dossier, from the call to its closing, by eight people @desktop", async ({
  page,
  browser,
  portal,
  mailbox,
}) => {
  test.setTimeout(300_000);
  const email = "presidence@asso01.example";
  const agent = (mailbox_: string, index: number) =>
    asAgent(browser, portal.origin, `${mailbox_}@demo.example`, `10.200.0.${index}`);

  await signUp(page, mailbox, email);
  // Not the witness's own, which another journey may have put on the portal.
  const association = { ...witness().association, siret: "00000086900016", rna: "W627900869" };
  await addAssociation(page, { ...witness(), association }, portal.databaseUrl);
  const number = await startDossier(page, /Santé et bien-être/);
  await fillDossier(page, number, witness());
  await sendDossier(page, number);
  await expect(page.getByRole("main")).toContainText(number);
  expect((await mailbox.latest(email, number)).text).toContain("lundi 5 octobre 2026");

  const agglomeration = await agent("instruction", 1);
  await agglomeration.goto(`/instruction/dossiers/${number}`);
  await expect(agglomeration.locator("#eligibilite")).toContainText("Éligible");
  await admit(agglomeration, number);
  await score(agglomeration, number, { mark: 3, amount: "3 000" });
  const state = await agent("etat", 2);
  await score(state, number, { mark: 3, amount: "4 500,50" });
  await expect(state.getByText("Le dossier est prêt pour le comité.")).toBeVisible();

  const administrator = await agent("appels", 3);
  const session = await planSession(administrator, {
    callId: await callOf(portal.databaseUrl, number),
    number,
  });
  const secretary = await agent("comite", 4);
  expect((await mailbox.latest("comite@demo.example", "Convocation")).text).toContain(session);
  await notePresence(secretary, session);
  const chair = await agent("presidence", 5);
  await chair.goto(session);
  await chair.getByRole("button", { name: "Ouvrir la séance" }).click();
  await grant(secretary, session, number);
  await page.goto(`/dossiers/${number}`);
  await expect(page.getByRole("main")).not.toContainText("Accordé");
  await chair.goto(session);
  await chair.getByRole("button", { name: "Clore la séance" }).click();
  await expect(chair.getByText("La séance est close.")).toBeVisible();

  await administrator.goto(`${session}/publication`);
  await administrator.getByRole("button", { name: "Préparer les lettres" }).click();
  await expect(administrator.getByText("Une autre personne doit approuver")).toBeVisible();
  await chair.goto(`${session}/publication`);
  await chair.getByRole("button", { name: "Approuver et notifier" }).click();
  expect((await mailbox.latest(email, "Décision")).text).toContain(`/dossiers/${number}/decision`);
  await page.goto(`/dossiers/${number}/decision`);
  await expect(page.getByRole("main")).toContainText("4\u00A0500,50\u00A0€");

  const finance = await agent("finances", 6);
  await finance.goto("/finances");
  const awards = await finance
    .locator("main a")
    .filter({ hasText: number })
    .evaluateAll((links) => links.map((link) => link.getAttribute("href")!));
  expect(awards).toHaveLength(2);
  for (const award of awards) await signAndPay(finance, award);
  expect((await mailbox.latest(email, "Versement")).subject).toContain(number);
  for (const award of awards) {
    await finance.goto(award);
    await finance.getByRole("button", { name: "Demander le bilan" }).click();
  }
  await mailbox.latest(email, "Bilan attendu");

  await page.goto(`/dossiers/${number}/bilan`);
  for (const code of ["implementation", "reached", "whenWhere", "goalsMet"])
    await page.locator(`[name="narrative.${code}"]`).fill("Tout s’est passé comme prévu.");
  for (const hint of await page.locator('input[name^="lines."][name$=".actual"]').all()) {
    const planned = await hint.evaluate(
      (input) =>
        document.getElementById(input.getAttribute("aria-describedby")!.split(" ")[0]!)!.textContent!,
    );
    await hint.fill(planned.replace(/[^\d,]/g, ""));
  }
  for (const indicator of await page.locator('input[name^="indicators."][name$=".actual"]').all())
    await indicator.fill("75");
  await choose(page.getByLabel(/Je certifie/));
  await page.getByRole("button", { name: "Envoyer le bilan" }).click();
  await expect(page.getByText("Votre bilan est envoyé.")).toBeVisible();
  await mailbox.latest(email, "Bilan reçu");

  for (const instructor of [agglomeration, state]) {
    await instructor.goto(`/instruction/dossiers/${number}/bilan`);
    await instructor.getByRole("button", { name: "Accepter le bilan" }).click();
    await expect(instructor.getByText("Le bilan est accepté.")).toBeVisible();
  }
  for (const award of awards) {
    await finance.goto(award);
    await pay(finance, "MANDAT-2");
    await finance.getByRole("button", { name: "Solder l’aide" }).click();
    await expect(finance.getByText("L’aide est soldée").first()).toBeVisible();
  }
  await expect(finance.getByText("le dossier est clos")).toBeVisible();
  await mailbox.latest(email, "est clos");
  await page.goto(`/dossiers/${number}`);
  await expect(page.getByRole("main")).toContainText(/clos/i);
});

async function callOf(databaseUrl: string, number: string): Promise<string> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  const { rows } = await client.query<{ id: string }>(
    "SELECT call_id AS id FROM applications WHERE number = $1",
    [number],
  );
  await client.end();
  return rows[0]!.id;
}
