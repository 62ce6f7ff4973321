import { gzipSync } from "node:zlib";
import type { Page } from "@playwright/test";
import pg from "pg";
import type { Answers } from "~/domain/application/form/answers";
import { sectionPath } from "~/domain/application/form/paths";
import { sections } from "~/domain/application/sections";
import { answersFromInput } from "../../prisma/seed/demo/answers-from-input";
import { demoPassword } from "../../prisma/seed/demo/people";
import { funders } from "../../prisma/seed/reference/funders";
import { shippedScripts } from "../../scripts/bench/http/shipped-scripts";
import { expect, test } from "../support/e2e/test";
import {
  addAssociation,
  fillDossier,
  sendDossier,
  signUp,
  startDossier,
  witness,
} from "../support/journey/applicant";
import { fillByKeyboard, wantedFields, type Wanted } from "../support/journey/keyboard";

test("on a phone, with what is typed saved on the way @phone", async ({ page, portal, mailbox }) => {
  test.setTimeout(180_000);
  const email = "presidence@telephone.example";
  const dossier = witness();
  const association = { ...dossier.association, siret: "00000083600015", rna: "W627900801" };
  await signUp(page, mailbox, email);
  await addAssociation(page, { ...dossier, association }, portal.databaseUrl);
  const number = await startDossier(page, /Santé et bien-être/);
  await fillDossier(page, number, dossier);
  await sendDossier(page, number);
  await expect(page.getByRole("main")).toContainText(number);
  expect((await mailbox.latest(email, number)).text).toContain("lundi 5 octobre 2026");
});

test("with the keyboard alone @desktop", async ({ page, portal, mailbox }) => {
  test.setTimeout(180_000);
  const email = "autre-association@demo.example";
  const enter = (wanted: Wanted, button: RegExp) => fillByKeyboard(page, wanted, button);
  await page.goto("/connexion");
  await enter(
    new Map([
      ["email", email],
      ["password", demoPassword],
    ]),
    /Se connecter/,
  );
  await page.waitForURL((url) => url.pathname !== "/connexion");
  await page.goto(`/dossiers/nouveau?appel=${await openHealthCall(portal.databaseUrl)}`);
  const carrier = await page.locator('input[name="associationId"]').first().inputValue();
  await enter(new Map([["associationId", carrier]]), /Commencer le dossier/);
  await page.waitForURL(/\/dossiers\/\d{4}-\d{5}$/);
  const number = /\d{4}-\d{5}/.exec(page.url())![0];

  const input = witness();
  const { qpv, communes } = input.project.territory;
  const answers = answersFromInput(input, {
    funders: funders.map((funder) => ({ ...funder, name: funder.name.replace("’", "'") })),
    districts: qpv,
    communes,
  });
  for (const section of sections) {
    const path = sectionPath(number, section);
    const given = answers[section.code];
    if (!given || Object.keys(given).length === 0) continue;
    await page.goto(path);
    const wanted = section.code === "budget" ? await budgetFields(page, given) : wantedFields(given);
    await enter(wanted, /^Enregistrer et continuer/);
    await page.waitForURL((url) => url.pathname !== path);
  }
  await page.goto(`/dossiers/${number}/envoi`);
  const declared = ["cer", "upToDate", "accurate", "laicite", "reporting"].map(
    (code) => [code, "yes"] as const,
  );
  await enter(new Map([["capacity", "representative"], ...declared]), /Envoyer le dossier/);
  await page.waitForURL(`**/dossiers/${number}/recepisse`);
  await expect(page.getByRole("main")).toContainText(number);
  await mailbox.latest(email, number);
});

test("pages of a dossier ship little JavaScript, and public pages none @desktop", async ({
  page,
  portal,
  request,
}) => {
  await page.goto("/connexion");
  await page.getByLabel("Adresse électronique").fill("association@demo.example");
  await page.getByLabel("Mot de passe", { exact: true }).fill(demoPassword);
  await page.getByRole("button", { name: "Se connecter" }).click();
  await page.waitForURL((url) => url.pathname !== "/connexion");
  const number = await ownDraft(portal.databaseUrl);
  const of = async (path: string) => {
    const html = await (await page.request.get(path)).text();
    return (await shippedScripts(portal.origin, [path], async () => html))[0]!.bytes;
  };
  for (const section of sections) {
    const path = sectionPath(number, section);
    expect(await of(path), path).toBeLessThanOrEqual(100_000);
  }
  for (const page of ["", "/pieces", "/eligibilite", "/envoi"]) {
    expect(await of(`/dossiers/${number}${page}`), page).toBeLessThanOrEqual(100_000);
  }
  for (const path of ["/", "/appels", "/criteres", "/aide", "/connexion", "/inscription"]) {
    expect(gzipSync(await (await request.get(path)).text()).length, path).toBeGreaterThan(0);
    expect((await shippedScripts(portal.origin, [path]))[0]!.bytes, path).toBe(0);
  }
});

async function budgetFields(page: Page, typed: Answers): Promise<Wanted> {
  const { charges, products, callFunding, otherFunding, requestedAmount } = typed as unknown as Record<
    string,
    Answers[]
  >;
  const wanted: Wanted = new Map([["requestedAmount", String(requestedAmount)]]);
  const lineOf = async (list: string, key: string, value: string) => {
    const marker = page.locator(`input[name^="${list}."][name$=".${key}"][value="${value}"]`).first();
    return (await marker.getAttribute("name"))!.replace(/\.\w+$/, "");
  };
  for (const [list, lines] of [
    ["charges", charges],
    ["products", products],
  ] as const)
    for (const { account, amount } of lines ?? [])
      wanted.set(`${await lineOf(list, "account", String(account))}.amount`, String(amount));
  for (const { funder, amount } of callFunding ?? [])
    wanted.set(`${await lineOf("callFunding", "funder", String(funder))}.amount`, String(amount));
  for (const [name, value] of wantedFields({ otherFunding: otherFunding ?? [] })) wanted.set(name, value);
  return wanted;
}

const openHealthCall = (databaseUrl: string) =>
  one(
    databaseUrl,
    `SELECT slug AS x FROM calls c JOIN programme_nodes p ON p.id = c.pillar_id
      WHERE p.code = 'SANTE' AND c.published_at IS NOT NULL AND c.slug LIKE '%-2027' LIMIT 1`,
  );

const ownDraft = (databaseUrl: string) =>
  one(
    databaseUrl,
    `SELECT a.number AS x FROM applications a JOIN association_members m ON m.association_id = a.association_id
       JOIN users u ON u.id = m.user_id AND u.email = 'association@demo.example'
      WHERE a.status = 'draft' ORDER BY a.number LIMIT 1`,
  );

async function one(databaseUrl: string, sql: string): Promise<string> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  const { rows } = await client.query<{ x: string }>(sql);
  await client.end();
  return rows[0]!.x;
}
