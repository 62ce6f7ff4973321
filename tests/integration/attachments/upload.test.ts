import { readdirSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect } from "vitest";
import type { Actor } from "~/domain/access/actor";
import { uploadSentence } from "~/domain/attachment/upload-refusal";
import { ports } from "~/platform/ports.server";
import { readFlash } from "~/platform/http/flash.server";
import { action as upload } from "~/routes/applicant/upload";
import { openAssociation } from "../../support/factories/associations";
import {
  claimedPng,
  cutPdf,
  docx,
  html,
  jpeg,
  odt,
  pdf,
  program,
  protectedModernPdf,
  protectedPdf,
  svg,
  zip,
} from "../../support/factories/files";
import { publishCall } from "../../support/factories/open-call";
import { createPerson, joinAssociation } from "../../support/factories/people";
import { startDossier } from "../../support/factories/typed-dossier";
import { multipart } from "../../support/http/multipart";
import { answerOf, origin, test } from "../../support/http/portal-process";

interface Sent {
  readonly name: string;
  readonly content: Uint8Array;
  readonly documentType?: string;
}

function prepare() {
  return async (person?: Actor) => {
    const call = await publishCall(ports().db);
    const { associationId, owner } = await openAssociation(
      ports(),
      person ?? (await createPerson(ports().db)),
    );
    const number = await startDossier(ports(), owner, { slug: call.slug, associationId });
    return { call, associationId, owner, number };
  };
}

async function send(cookie: string, number: string, { name, content, documentType = "RIB" }: Sent) {
  const { body, contentType } = multipart({ documentType }, { name, content });
  return post(cookie, number, body, contentType);
}

function post(cookie: string, number: string, body: Uint8Array, contentType: string) {
  const request = new Request(`${origin}/dossiers/${number}/pieces/envoi`, {
    method: "POST",
    headers: { Cookie: cookie, "Content-Type": contentType },
    body: new Blob([body as Uint8Array<ArrayBuffer>]).stream(),
    duplex: "half",
  } as RequestInit);
  return answerOf(upload, { request, params: { number } });
}

async function sentence(answer: Response): Promise<string | undefined> {
  const cookie = answer.headers.get("Set-Cookie")?.split(";")[0] ?? "";
  return (await readFlash(new Request(origin, { headers: { Cookie: cookie } })))?.message;
}

const kept = (number: string) =>
  ports().db.attachment.findMany({ where: { application: { number } }, orderBy: { uploadedAt: "asc" } });

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name);
  } catch {
    return [];
  }
}

const start = prepare();

describe("a file of an accepted kind", () => {
  test.for([
    ["a PDF", "RIB.pdf", pdf, "RIB.pdf", "application/pdf"],
    ["a photo without extension", "IMG_0042", jpeg, "IMG_0042.jpg", "image/jpeg"],
    ["a Word document", "Statuts.docx", docx, "Statuts.docx", /wordprocessingml/],
    ["a LibreOffice text", "Statuts.odt", odt, "Statuts.odt", /opendocument\.text/],
    ["with a path in its name", "../../../etc/passwd.pdf", pdf, "passwd.pdf", "application/pdf"],
    ["with 300 characters", `${"é".repeat(300)}.pdf`, pdf, `${"é".repeat(100)}.pdf`, "application/pdf"],
    ["with an override of direction", "RIB\u202Efdp.pdf", pdf, "RIBfdp.pdf", "application/pdf"],
    ["with two extensions, the last one true", "photo.php.jpg", jpeg, "photo.php.jpg", "image/jpeg"],
  ] as const)("%s is kept", async ([, name, content, keptName, mediaType], { signIn }) => {
    const { owner, number } = await start();
    const answer = await send(await signIn(owner), number, { name, content });
    expect(answer.status).toBe(303);
    expect(answer.headers.get("Location")).toBe(`/dossiers/${number}/pieces`);
    const [file, ...others] = await kept(number);
    expect(others).toEqual([]);
    expect(file).toMatchObject({ fileName: keptName, sizeBytes: content.length, scan: "not_configured" });
    expect(file?.mediaType).toEqual(expect.stringMatching(mediaType));
    expect(file?.storageKey).toMatch(/^[0-9a-f]{2}\/[0-9a-f]{62}$/);
  });
});

describe("a hostile or mistaken file is told why, and nothing is stored", () => {
  let before: number;
  beforeAll(() => {
    before = 0;
  });

  test.for([
    ["empty", "vide.pdf", Buffer.alloc(0), { code: "empty" }],
    ["a page named as a PDF", "RIB.pdf", html, { code: "web-page" }],
    ["a drawing that runs a script", "logo.svg", svg, { code: "web-page" }],
    ["a drawing named as a photo", "logo.png", svg, { code: "web-page" }],
    ["a program named as a PDF", "facture.pdf.exe", program, { code: "not-accepted" }],
    ["a PDF named as a program", "facture.pdf.exe", pdf, { code: "wrong-extension", kind: "pdf" }],
    ["a protected PDF", "RIB.pdf", protectedPdf, { code: "protected" }],
    ["a PDF cut on the way", "RIB.pdf", cutPdf, { code: "damaged" }],
    ["an archive of anything", "RIB.docx", zip({ "a.exe": "MZ" }), { code: "not-accepted" }],
    [
      "a Word document that says it unfolds into gigabytes",
      "bombe.docx",
      zip({ "[Content_Types].xml": "<Types/>", "word/document.xml": "0" }, 0xffff_fff0),
      { code: "bomb" },
    ],
    [
      "a LibreOffice text that unfolds a thousand times",
      "bombe.odt",
      zip(
        { mimetype: "application/vnd.oasis.opendocument.text", "content.xml": "0".repeat(30_000) },
        60_000_000,
      ),
      { code: "bomb" },
    ],
    ["a picture of four billion pixels", "photo.png", claimedPng(65_000, 65_000), { code: "bomb" }],
    ["a protected PDF of a recent kind", "RIB.pdf", protectedModernPdf, { code: "protected" }],
    ["an override of direction that hides a program", "RIB\u202Efdp.exe", program, { code: "not-accepted" }],
    ["an archive without its end", "RIB.docx", docx.subarray(0, 60), { code: "damaged" }],
    [
      "a Word document with macros",
      "RIB.docx",
      zip({ "[Content_Types].xml": "", "word/document.xml": "", "word/vbaProject.bin": "" }),
      { code: "not-accepted" },
    ],
    ["past 20 MB", "gros.pdf", Buffer.concat([pdf, Buffer.alloc(20 * 1024 * 1024)]), { code: "too-large" }],
  ] as const)("%s", async ([, name, content, fault], { signIn, dataDir }) => {
    const { owner, number } = await start();
    before = filesIn(path.join(dataDir, "attachments")).length;
    const answer = await send(await signIn(owner), number, { name, content });
    expect(answer.status).toBe(303);
    expect(await sentence(answer)).toBe(uploadSentence(fault));
    expect(await kept(number)).toEqual([]);
    expect(filesIn(path.join(dataDir, "attachments"))).toHaveLength(before);
    expect(filesIn(path.join(dataDir, "incoming"))).toEqual([]);
  });

  test("no file chosen", async ({ signIn }) => {
    const { owner, number } = await start();
    const answer = await send(await signIn(owner), number, { name: "", content: Buffer.alloc(0) });
    expect(await sentence(answer)).toBe(uploadSentence({ code: "no-file" }));
  });

  test("a document that the call does not ask", async ({ signIn }) => {
    const { owner, number } = await start();
    const answer = await send(await signIn(owner), number, {
      name: "a.pdf",
      content: pdf,
      documentType: "DEVIS",
    });
    expect(await sentence(answer)).toBe(uploadSentence({ code: "document-not-asked" }));
    expect(await kept(number)).toEqual([]);
  });

  test("a line that breaks in the middle of the file", async ({ signIn, dataDir }) => {
    const { owner, number } = await start();
    const { body, contentType } = multipart({ documentType: "RIB" }, { name: "RIB.pdf", content: pdf });
    const answer = await post(await signIn(owner), number, body.subarray(0, body.length - 60), contentType);
    expect(answer.status).toBe(303);
    expect(await kept(number)).toEqual([]);
    expect(filesIn(path.join(dataDir, "incoming"))).toEqual([]);
  });

  test("a body that is no form", async ({ signIn }) => {
    const { owner, number } = await start();
    const answer = await post(await signIn(owner), number, pdf, "application/pdf");
    expect(await sentence(answer)).toBe(uploadSentence({ code: "malformed" }));
  });
});

test("the same file sent eight times at once is joined once", async ({ signIn }) => {
  const { owner, number } = await start();
  const cookie = await signIn(owner);
  await Promise.all(Array.from({ length: 8 }, () => send(cookie, number, { name: "RIB.pdf", content: pdf })));
  expect(await kept(number)).toHaveLength(1);
});

test("a reader is told the page is beyond them, a stranger that there is none", async ({ signIn, db }) => {
  const { associationId, number } = await start();
  const reader = await joinAssociation(db, await createPerson(db), { associationId, mandates: ["reader"] });
  expect((await send(await signIn(reader), number, { name: "RIB.pdf", content: pdf })).status).toBe(403);
  const { owner: stranger } = await start();
  expect((await send(await signIn(stranger), number, { name: "RIB.pdf", content: pdf })).status).toBe(404);
  expect(await kept(number)).toEqual([]);
});
