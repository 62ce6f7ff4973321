import { expect, type APIResponse, type Page } from "@playwright/test";
import type { Answer, Answers } from "~/domain/application/form/answers";
import type { AnswersBySection } from "~/domain/application/form/assemble-input";
import { sectionPath } from "~/domain/application/form/paths";
import { sections } from "~/domain/application/sections";
import type { Application } from "~/domain/eligibility/application-input";
import { declarations } from "~/domain/submission/declarations";
import { joinedFile } from "./joined-file";

type Fields = readonly (readonly [name: string, value: string])[];

/**
 * Types every section as a browser without script sends it: the page is asked, its hidden fields go along, and each
 * answer must have its field there. For many cases in little time.
 */
export async function postDossier(page: Page, number: string, answers: AnswersBySection): Promise<void> {
  for (const section of sections) {
    const fields = fieldsOf(answers[section.code] ?? {}).filter(([, value]) => value !== "");
    const path = sectionPath(number, section);
    const shown = await page.request.get(path);
    // Not asked by this call for these answers, or nothing to say.
    if (shown.status() === 404 || fields.length === 0) continue;
    const html = await shown.text();
    for (const field of fields) expectField(html, section.code, field);
    const sent = await postForm(page, path, [...hiddenFields(html), ...fields, ["_intent", "continue"]]);
    expect(sent.status(), `${section.code} of ${number}`).toBe(303);
  }
}

/** Joins a document of each type that the case names. */
export async function postDocuments(
  page: Page,
  number: string,
  documents: Application["documents"],
): Promise<void> {
  for (const { type } of documents) {
    const sent = await page.request.post(`/dossiers/${number}/pieces/envoi`, {
      headers: { Origin: originOf(page) },
      multipart: { documentType: type, file: joinedFile(type) },
      maxRedirects: 0,
    });
    expect([sent.status(), sent.headers()["location"]], type).toEqual([303, `/dossiers/${number}/pieces`]);
  }
}

/** Signs and declares what the case says, no more, and sends; a second time when something is not declared. */
export async function postDeposit(
  page: Page,
  number: string,
  { attestations, signatory }: Application,
): Promise<void> {
  const path = `/dossiers/${number}/envoi`;
  const html = await (await page.request.get(path)).text();
  const declared = declarations.filter(({ code }) => attestations[code]);
  const fields: Fields = [
    ["_form", "deposit"],
    ...hiddenFields(html).filter(([name]) => name === "formKey" || name === "shown"),
    ["capacity", signatory.isLegalRepresentative ? "representative" : "delegate"],
    ["firstName", signatory.firstName || "Camille"],
    ["lastName", signatory.lastName || "Exemple"],
    ["position", signatory.role || "présidente"],
    ...declared.map(({ code }) => [code, "yes"] as const),
  ];
  let sent = await postForm(page, path, fields);
  if (declared.length < declarations.length) {
    expect(sent.status(), "a declaration is missing").toBe(422);
    expect(await sent.text()).toContain('name="withoutDeclarations"');
    sent = await postForm(page, path, [...fields, ["withoutDeclarations", "yes"]]);
  }
  expect([sent.status(), sent.headers()["location"]], number).toEqual([303, `/dossiers/${number}/recepisse`]);
}

function fieldsOf(answer: Answer, name = ""): Fields {
  if (typeof answer === "string") return [[name, answer]];
  if (Array.isArray(answer))
    return answer.flatMap((item, index) =>
      fieldsOf(item, typeof item === "string" ? name : `${name}.${index}`),
    );
  return Object.entries(answer satisfies Answers).flatMap(([key, inner]) =>
    fieldsOf(inner, name === "" ? key : `${name}.${key}`),
  );
}

/** Rows are added one by one: the first of its list is enough. A choice must be among those that are offered. */
function expectField(html: string, section: string, [name, value]: readonly [string, string]): void {
  const list = name.replace(/\.\d+\..*$/, "");
  const isShown = [`name="${name}"`, `name="${list}.0.`, `value="add:${list}"`].some((mark) =>
    html.includes(mark),
  );
  expect(isShown, `the page ${section} has no field ${name} for "${value}"`).toBe(true);
  const choices = [...html.matchAll(/<input[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => tag.includes(`name="${name}"`) && /type="(radio|checkbox)"/.test(tag));
  if (choices.length > 0)
    expect(
      choices.some((tag) => tag.includes(`value="${value}"`)),
      `the page ${section} does not offer "${value}" for ${name}`,
    ).toBe(true);
}

/** Hidden fields of the page, those that its lines of account carry aside. */
function hiddenFields(html: string): Fields {
  return [...html.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].flatMap(([tag]) => {
    const [, name = ""] = /name="([^"]*)"/.exec(tag) ?? [];
    const [, value = ""] = /value="([^"]*)"/.exec(tag) ?? [];
    return name.includes(".") || name === "_form" ? [] : [[name, unescaped(value)] as const];
  });
}

function unescaped(html: string): string {
  return html
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}

function postForm(page: Page, path: string, fields: Fields): Promise<APIResponse> {
  return page.request.post(path, {
    headers: { Origin: originOf(page), "Content-Type": "application/x-www-form-urlencoded" },
    data: new URLSearchParams(fields.map(([name, value]) => [name, value])).toString(),
    maxRedirects: 0,
  });
}

function originOf(page: Page): string {
  return new URL(page.url()).origin;
}
