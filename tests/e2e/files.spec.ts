import { readdirSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import pg from "pg";
import { uploadSentence, type UploadFault } from "~/domain/attachment/upload-refusal";
import { demoPassword } from "../../prisma/seed/demo/people";
import { expect, test } from "../support/e2e/test";
import { claimedPng, html, jpeg, pdf, program, protectedPdf, svg, zip } from "../support/factories/files";
import { readPdf } from "../support/pdf/read-pdf";

const who = "association@demo.example";

async function signIn(page: Page): Promise<void> {
  await page.goto("/connexion");
  await page.getByLabel("Adresse électronique").fill(who);
  await page.getByLabel("Mot de passe", { exact: true }).fill(demoPassword);
  await page.getByRole("button", { name: "Se connecter" }).click();
  await page.waitForURL((url) => url.pathname !== "/connexion");
}

/** The draft whose call closes last, and how many files the database knows. */
async function ask(databaseUrl: string) {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  const { rows } = await client.query<{ number: string; files: number }>(
    `SELECT a.number, (SELECT count(*)::int FROM attachments) AS files
       FROM applications a JOIN calls c ON c.id = a.call_id
       JOIN association_members m ON m.association_id = a.association_id AND 'owner' = ANY(m.mandates)
       JOIN users u ON u.id = m.user_id AND u.email = $1
      WHERE a.status = 'draft' ORDER BY c.closes_at DESC, a.number LIMIT 1`,
    [who],
  );
  await client.end();
  return rows[0]!;
}

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;

interface Hostile {
  readonly name: string;
  readonly content: Buffer;
  readonly fault: UploadFault;
}

const hostile: Readonly<Record<string, Hostile>> = {
  "a page as a PDF": { name: "RIB.pdf", content: html, fault: { code: "web-page" } },
  "a drawing with a script": { name: "logo.svg", content: svg, fault: { code: "web-page" } },
  "a document that unfolds beyond measure": {
    name: "bombe.docx",
    content: zip({ "[Content_Types].xml": "<Types/>", "word/document.xml": "0" }, 0xffff_fff0),
    fault: { code: "bomb" },
  },
  "a picture of billions of pixels": {
    name: "photo.png",
    content: claimedPng(65_000, 65_000),
    fault: { code: "bomb" },
  },
  "an empty file": { name: "vide.pdf", content: Buffer.alloc(0), fault: { code: "empty" } },
  "21 MB": {
    name: "gros.pdf",
    content: Buffer.concat([pdf, Buffer.alloc(21_000_000)]),
    fault: { code: "too-large" },
  },
  "a path in the name": { name: "../../../../tmp/x.sh", content: program, fault: { code: "not-accepted" } },
  "two extensions": {
    name: "facture.pdf.exe",
    content: pdf,
    fault: { code: "wrong-extension", kind: "pdf" },
  },
  "another type than its name": {
    name: "RIB.pdf",
    content: jpeg,
    fault: { code: "wrong-extension", kind: "jpeg" },
  },
  "300 characters": { name: `${"é".repeat(300)}.exe`, content: program, fault: { code: "not-accepted" } },
  "a name turned around": { name: "RIB\u202Efdp.exe", content: program, fault: { code: "not-accepted" } },
  "a password": { name: "RIB.pdf", content: protectedPdf, fault: { code: "protected" } },
};

test("every hostile file is told why in a sentence, and nothing of it is kept @desktop", async ({
  page,
  portal,
}) => {
  await signIn(page);
  const { number, files } = await ask(portal.databaseUrl);
  const kept = path.join(portal.dataDir, "attachments");
  const before = filesIn(kept);
  for (const [situation, { name, content, fault }] of Object.entries(hostile)) {
    const answer = await page.request.post(`/dossiers/${number}/pieces/envoi`, {
      headers: { Origin: portal.origin },
      multipart: { documentType: "RIB", file: { name, mimeType: "application/pdf", buffer: content } },
    });
    expect(answer.status(), situation).toBe(200);
    const shown = (await answer.text()).replaceAll("&#x27;", "'").replaceAll("&nbsp;", "\u00A0");
    expect(shown, situation).toContain(uploadSentence(fault).slice(0, 40));
  }
  expect((await ask(portal.databaseUrl)).files).toBe(files);
  expect(filesIn(kept)).toBe(before);
  expect(filesIn(path.join(portal.dataDir, "incoming"))).toBe(0);
});

test("a file is sent with its progress, and the draft is printed as a draft @phone", async ({
  page,
  portal,
}) => {
  await signIn(page);
  const { number } = await ask(portal.databaseUrl);
  await page.goto(`/dossiers/${number}/pieces`);
  const form = page.getByRole("form", { name: /^Joindre.*Autre document/ });
  await form.locator("input[type=file]").setInputFiles({
    name: "Lettre de soutien.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.concat([pdf.subarray(0, 9), Buffer.alloc(3_000_000, "%\n"), pdf.subarray(9)]),
  });
  await form.getByRole("button", { name: /Envoyer ce fichier/ }).click();
  await expect(page.getByRole("link", { name: "Lettre de soutien.pdf" })).toBeVisible();
  const answer = await page.request.get(`/dossiers/${number}/dossier.pdf`);
  const read = readPdf(await answer.body());
  expect(read).toMatchObject({ isTagged: true, uaPart: "1", language: "fr-FR" });
  expect(read.text).toContain("Lettre de soutien.pdf");
  expect(read.text).toContain("BROUILLON");
});
