import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import pg from "pg";
import { readApplication } from "~/domain/eligibility/read-application";
import type { AnswersBySection } from "~/domain/application/form/assemble-input";
import type { Application } from "~/domain/eligibility/application-input";
import { answersFromInput } from "../../../prisma/seed/demo/answers-from-input";
import { funders } from "../../../prisma/seed/reference/funders";
import { sampleCall } from "../../fixtures/eligibility/files";
import type { Mailbox } from "../e2e/mailbox";
import { joinedFile } from "./joined-file";
import { typeDossier } from "./typing";
import { choose } from "../e2e/choose";

export const chosenPassword = "girafe tampon lundi cuivre";

/** Dossier D01 of the eligibility fixtures: without fault. */
export function witness(): Application {
  const file = new URL("../../fixtures/eligibility/visible.json", import.meta.url);
  const { cases } = JSON.parse(readFileSync(file, "utf8")) as {
    cases: { id: string; application: unknown }[];
  };
  const read = readApplication(cases.find(({ id }) => id === "D01")!.application);
  if (!read.ok) throw new Error("D01 cannot be read");
  return read.value;
}

/** Signs up with the code of the letter. */
export async function signUp(page: Page, mailbox: Mailbox, email: string): Promise<void> {
  await page.goto("/inscription");
  await signUpFrom(page, mailbox, email);
  await page.waitForURL("**/associations");
}

/** The same from the page of the sign-up, on the way to somewhere. */
export async function signUpFrom(page: Page, mailbox: Mailbox, email: string): Promise<void> {
  await page.getByLabel("Votre adresse électronique").fill(email);
  await page.getByRole("button", { name: "Recevoir mon code" }).click();
  await page.waitForURL("**/inscription/code**");
  const letter = await mailbox.latest(email, "code d’inscription");
  const code = /\b\d{6}\b/.exec(letter.text ?? "")![0];
  await page.getByLabel("Code reçu par courriel").fill(code);
  await page.getByLabel("Prénom").fill("Camille");
  await page.getByLabel("Nom", { exact: true }).fill("Exemple");
  await page.getByLabel("Choisissez un mot de passe").fill(chosenPassword);
  await page.getByRole("button", { name: "Créer mon compte" }).click();
}

/** Adds the association of the dossier by its number: recognised in the directory, or else written by hand. */
export async function addAssociation(
  page: Page,
  { association }: Application,
  databaseUrl: string,
): Promise<void> {
  await page.goto("/associations/nouvelle");
  await page.getByLabel("Numéro de l’association").fill(association.siret);
  await page.getByRole("button", { name: "Chercher l’association" }).click();
  const known = page.getByRole("heading", { level: 1, name: /^Est-ce bien/ });
  const byHand = page.getByRole("link", { name: /^Continuer (à la main|sans l’annuaire)$/ });
  await known.or(byHand).first().waitFor();
  const isKnown = await known.isVisible();
  if (!isKnown) {
    await byHand.click();
    await page.locator('[name="name"]').fill(association.name);
    await page.locator('[name="rna"]').fill(association.rna);
    const [year, month, day] = association.createdOn.split("-");
    await page.locator('[name="createdOn.day"]').fill(day!);
    await page.locator('[name="createdOn.month"]').fill(month!);
    await page.locator('[name="createdOn.year"]').fill(year!);
    await page.locator('[name="addressLine"]').fill(association.address?.line1 ?? "");
    await page.locator('[name="postcode"]').fill(association.address?.postcode ?? "");
    await page.locator('[name="city"]').fill(association.address?.city ?? "");
  }
  await page.getByLabel("Votre fonction dans l’association").fill("présidente");
  await page
    .getByRole("button", { name: isKnown ? "C’est nous, continuer" : "Ajouter l’association" })
    .click();
  await page.waitForURL(/\/associations\/[0-9a-f-]{36}$/);
  if (!isKnown) await rememberDirectory(databaseUrl, association.siret, association.registry);
}

/** The portal keeps the directory's last answer beside the association; here the answer is that of the fixture. */
export async function rememberDirectory(
  databaseUrl: string,
  siret: string,
  registry: Application["association"]["registry"],
): Promise<void> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  await client.query("UPDATE associations SET directory = $2, directory_at = now() WHERE siret = $1", [
    siret,
    registry === null ? null : JSON.stringify(registry),
  ]);
  await client.end();
}

/**
 * Starts the dossier from the page of the call, for the one association of the person unless named; gives its number.
 * Another journey may have published a copy of the call: the address of the demonstration's own ends with the year.
 */
export async function startDossier(page: Page, slug: RegExp, association?: string): Promise<string> {
  await page.goto("/appels");
  const call = page.locator('main a[href$="-2027"]').filter({ hasText: slug }).first();
  await call.click();
  await page.getByRole("link", { name: "Commencer une demande" }).click();
  if (association) await choose(page.getByLabel(association));
  else await choose(page.locator('main input[name="associationId"]').first());
  await page.getByRole("button", { name: "Commencer le dossier" }).click();
  await page.waitForURL(/\/dossiers\/\d{4}-\d{5}/);
  return /\d{4}-\d{5}/.exec(page.url())![0];
}

/** What is typed for this application in the calls of the demonstration. */
export function answersOf(input: Application): Required<AnswersBySection> {
  return answersFromInput(input, {
    funders: funders.map(({ code, name, kind, account }) => ({
      code,
      name: nameInFixture(name),
      kind,
      account,
    })),
    districts: input.project.territory.qpv.filter((code) => sampleCall.eligibleQpv.includes(code)),
    communes: input.project.territory.communes.filter((code) => sampleCall.eligibleCommunes.includes(code)),
  });
}

/** Types everything, joins the documents, and reads that nothing blocks. */
export async function fillDossier(page: Page, number: string, input: Application): Promise<void> {
  await typeDossier(page, number, answersOf(input));
  for (const { type } of input.documents) {
    await page.goto(`/dossiers/${number}/pieces`);
    const form = page.locator(
      `form:has(input[name="documentType"][value="${type}"]):has(input[type="file"])`,
    );
    await form.locator('input[type="file"]').setInputFiles(joinedFile(type));
    await form.getByRole("button", { name: /Envoyer ce fichier/ }).click();
    await expect(page.getByRole("link", { name: `${type.toLowerCase()}.pdf` }).first()).toBeVisible();
  }
}

/** Signs, declares and sends; ends on the receipt. */
export async function sendDossier(page: Page, number: string): Promise<void> {
  await page.goto(`/dossiers/${number}/envoi`);
  await choose(page.getByLabel(/Je suis la représentante/));
  for (const box of await page.locator('fieldset input[type="checkbox"]').all()) await choose(box);
  await page.getByRole("button", { name: "Envoyer le dossier" }).click();
  await page.waitForURL(`**/dossiers/${number}/recepisse`);
}

/** The fixture writes the apostrophe of the agglomération straight. */
function nameInFixture(name: string): string {
  return name.replace("’", "'");
}
