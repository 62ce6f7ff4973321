import { describe, expect } from "vitest";
import type { Actor } from "~/domain/access/actor";
import { sectionByCode } from "~/domain/application/sections";
import { saveSection } from "~/features/applications/sections/save-section.server";
import { submitApplication } from "~/features/applications/submission/submit-application.server";
import { ports } from "~/platform/ports.server";
import { loader as dossierPdf } from "~/routes/files/application-pdf";
import { loader as receiptPdf } from "~/routes/files/receipt-pdf";
import { openAssociation } from "../../support/factories/associations";
import { publishCall } from "../../support/factories/open-call";
import { createPerson } from "../../support/factories/people";
import { depositOf, typeDossier } from "../../support/factories/typed-dossier";
import { answerOf, origin, test } from "../../support/http/portal-process";
import { readPdf, withoutSpaces } from "../../support/pdf/read-pdf";

const instructor = { role: "instructor", funderId: null, pillarId: null } as const;

const hostile =
  "Un été\u202E « à #set page() » $x$ *gras* <img src=x onerror=alert(1)> O’Brien 🎉👩🏽‍🚀 日本 e\u0301";

async function prepared() {
  const call = await publishCall(ports().db);
  const { associationId, owner } = await openAssociation(ports(), await createPerson(ports().db));
  const number = await typeDossier(ports(), owner, { slug: call.slug, associationId });
  return { owner, number };
}

function get(loader: typeof dossierPdf, cookie: string, path: string, number: string) {
  const request = new Request(`${origin}/dossiers/${number}/${path}`, { headers: { Cookie: cookie } });
  return answerOf(loader, { request, params: { number } });
}

const dossierOf = (cookie: string, number: string) => get(dossierPdf, cookie, "dossier.pdf", number);
const receiptOf = (cookie: string, number: string) => get(receiptPdf, cookie, "recepisse.pdf", number);

async function read(answer: Response) {
  expect(answer.status).toBe(200);
  return readPdf(new Uint8Array(await answer.arrayBuffer()));
}

async function write(owner: Actor, number: string, words: string) {
  const section = sectionByCode("project")!;
  const stored = await ports().db.applicationSection.findFirstOrThrow({
    where: { application: { number }, code: "project" },
  });
  const saved = await saveSection(ports(), owner, {
    number,
    section,
    version: stored.version,
    answers: { ...section.schema.parse(stored.answers), title: "Un été dehors", description: words },
    completed: true,
  });
  expect(saved.ok).toBe(true);
}

describe("a draft on paper", () => {
  test("holds every answer, and is stamped as a draft on every page", async ({ signIn }) => {
    const { owner, number } = await prepared();
    await write(owner, number, hostile);
    const pdf = await read(await dossierOf(await signIn(owner), number));
    expect(pdf).toMatchObject({ isTagged: true, language: "fr-FR", uaPart: "1", title: "Un été dehors" });
    const text = withoutSpaces(pdf.text);
    expect(text).toContain(withoutSpaces(hostile.replace("\u202E", "")));
    expect(pdf.text.split("BROUILLON").length - 1).toBeGreaterThan(pdf.pages);
    const rows = await ports().db.applicationSection.findMany({ where: { application: { number } } });
    for (const answer of rows.flatMap(({ answers }) => longAnswers(answers))) {
      expect(text).toContain(withoutSpaces(answer.replace("\u202E", "")));
    }
  });

  test("is not there for a stranger, nor for those who instruct", async ({ signIn, db }) => {
    const { number } = await prepared();
    for (const person of [await createPerson(db), await createPerson(db, { roles: [instructor] })]) {
      expect((await dossierOf(await signIn(person), number)).status).toBe(404);
    }
  });
});

describe("a deposit on paper", () => {
  test("says what was deposited, whatever the form holds later", async ({ signIn, db }) => {
    const { owner, number } = await prepared();
    await write(owner, number, hostile);
    expect((await submitApplication(ports(), owner, await depositOf(ports(), number))).ok).toBe(true);
    await db.applicationSection.updateMany({
      where: { application: { number }, code: "project" },
      data: { answers: { title: "Autre chose" } },
    });
    const answer = await dossierOf(await signIn(await createPerson(db, { roles: [instructor] })), number);
    expect(answer.headers.get("Cache-Control")).toBe("no-store");
    expect(answer.headers.get("Content-Disposition")).toContain(`filename="dossier-${number}.pdf"`);
    const pdf = await read(answer);
    expect(pdf.text).not.toContain("BROUILLON");
    expect(withoutSpaces(pdf.text)).toContain(withoutSpaces(hostile.replace("\u202E", "")));
    expect([...pdf.structure()]).toEqual(expect.arrayContaining(["H1", "H2", "P", "Table", "TH", "TD", "L"]));
  });

  test("has its receipt: number, second, fingerprint, what comes next", async ({ signIn, db }) => {
    const { owner, number } = await prepared();
    expect((await receiptOf(await signIn(owner), number)).status).toBe(404);
    await submitApplication(ports(), owner, await depositOf(ports(), number));
    const { inputSha256 } = await db.submission.findFirstOrThrow({ where: { application: { number } } });
    const pdf = await read(await receiptOf(await signIn(owner), number));
    expect(pdf).toMatchObject({ isTagged: true, uaPart: "1", title: "Accusé de réception" });
    const text = withoutSpaces(pdf.text);
    expect(text).toContain(number);
    expect(text).toContain(Buffer.from(inputSha256).toString("hex"));
    expect(text).toMatch(/reçulelundi5octobre2026à12h\d\dmin\d\ds/);
    expect((await receiptOf(await signIn(await createPerson(db)), number)).status).toBe(404);
  });
});

/** Texts that a person wrote, rather than codes of what they chose. */
function longAnswers(answers: unknown): string[] {
  if (typeof answers === "string") return answers.length > 25 && !answers.includes("_") ? [answers] : [];
  return typeof answers === "object" && answers !== null ? Object.values(answers).flatMap(longAnswers) : [];
}
