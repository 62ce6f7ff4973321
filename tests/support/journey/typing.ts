import type { Page } from "@playwright/test";
import type { Answers } from "~/domain/application/form/answers";
import { sectionPath } from "~/domain/application/form/paths";
import { sections, type FormSection } from "~/domain/application/sections";
import type { AnswersBySection } from "~/domain/application/form/assemble-input";
import { choose } from "../e2e/choose";

/** Types every section of the form that the dossier shows, as its association would. */
export async function typeDossier(page: Page, number: string, answers: AnswersBySection): Promise<void> {
  for (const section of sections) {
    const given = answers[section.code];
    if (given && saysSomething(given)) await typeSection(page, number, section, given);
  }
}

/** A section without an answer is left alone: the call may not ask it. */
function saysSomething(answer: unknown): boolean {
  if (typeof answer === "string") return answer !== "";
  return typeof answer === "object" && answer !== null && Object.values(answer).some(saysSomething);
}

async function typeSection(
  page: Page,
  number: string,
  section: FormSection,
  answers: Answers,
): Promise<void> {
  await page.goto(sectionPath(number, section));
  if (section.code === "budget") await typeBudget(page, answers);
  else await typeAnswers(page, "", answers);
  await page
    .getByRole("button", { name: /^Enregistrer et continuer/ })
    .first()
    .click();
  await page.waitForURL((url) => url.pathname !== sectionPath(number, section));
}

async function typeAnswers(page: Page, prefix: string, answers: Answers): Promise<void> {
  for (const [name, answer] of Object.entries(answers)) {
    const field = prefix + name;
    if (typeof answer === "string") await typeText(page, field, answer);
    else if (!Array.isArray(answer)) await typeAnswers(page, `${field}.`, answer);
    else if (answer.every((item) => typeof item === "string"))
      for (const item of answer) await typeText(page, field, item);
    else await typeRows(page, field, answer as Answers[]);
  }
}

async function typeRows(page: Page, field: string, rows: readonly Answers[]): Promise<void> {
  for (const [index, row] of rows.entries()) {
    const first = page.locator(`[name^="${field}.${index}."]`).first();
    if ((await first.count()) === 0) {
      await page.locator(`button[value="add:${field}"]`).click();
      await first.waitFor({ state: "attached" });
    }
    await typeAnswers(page, `${field}.${index}.`, row);
  }
}

async function typeText(page: Page, field: string, text: string): Promise<void> {
  if (text === "") return;
  const inputs = page.locator(`[name="${field}"]`);
  if ((await inputs.count()) === 0) throw new Error(`the page has no field ${field} for "${text}"`);
  if (await isOutOfUse(page, field)) return;
  const kind = await inputs.first().evaluate((input) => (input as HTMLInputElement).type);
  if (kind === "radio" || kind === "checkbox")
    await choose(page.locator(`[name="${field}"][value="${text}"]`));
  else if (kind.startsWith("select")) await inputs.first().selectOption(text);
  else await inputs.first().fill(text);
}

/** Accounts have their own line each; other funders are rows to add. */
async function typeBudget(page: Page, answers: Answers): Promise<void> {
  const { charges, products, callFunding, otherFunding, requestedAmount } = answers as unknown as Record<
    string,
    Answers[]
  >;
  await typeText(page, "requestedAmount", String(requestedAmount));
  for (const [side, lines] of [
    ["charges", charges],
    ["products", products],
  ] as const)
    for (const { account, amount } of lines ?? [])
      await typeText(page, await lineOf(page, side, "account", String(account)), String(amount));
  for (const { funder, amount, state } of callFunding ?? []) {
    const line = await lineOf(page, "callFunding", "funder", String(funder));
    await typeText(page, line, String(amount));
    await typeText(page, line.replace(/amount$/, "state"), String(state));
  }
  await typeRows(page, "otherFunding", otherFunding ?? []);
}

/** Name of the amount on the line that holds this account or funder. */
async function lineOf(page: Page, list: string, key: string, value: string): Promise<string> {
  const marker = page.locator(`input[name^="${list}."][name$=".${key}"][value="${value}"]`).first();
  const name = await marker.getAttribute("name", { timeout: 2_000 });
  return name!.replace(new RegExp(`${key}$`), "amount");
}

/** A question that depends on another stays out of sight while it is of no use. */
export function isOutOfUse(page: Page, field: string): Promise<boolean> {
  return page
    .locator(`[name="${field}"]`)
    .first()
    .evaluate((input) => input.closest("[data-when][hidden]") !== null);
}
