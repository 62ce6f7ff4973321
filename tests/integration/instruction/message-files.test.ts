import { expect } from "vitest";
import type { Actor } from "~/domain/access/actor";
import { scanFiles } from "~/features/applications/attachments/scan-files.server";
import { openOwnThread, openThread } from "~/features/exchange/thread.server";
import type { FormRefusal } from "~/platform/forms/form-refusal";
import { ports } from "~/platform/ports.server";
import { findKeptForm } from "~/platform/session/keep-form.server";
import { storage } from "~/platform/storage/storage.server";
import { action as applicantSends } from "~/routes/applicant/messages";
import { loader as download } from "~/routes/files/attachment";
import { action as instructorSends } from "~/routes/instruction/messages";
import { html, pdf, svg } from "../../support/factories/files";
import { depositDossier, hireInstructor } from "../../support/factories/instruction";
import { multipart } from "../../support/http/multipart";
import { answerOf, origin, test } from "../../support/http/portal-process";
import { startScanner } from "../../support/servers/clamav-server";

const sides = { dossiers: applicantSends, "instruction/dossiers": instructorSends } as const;

interface Sent {
  readonly side: keyof typeof sides;
  readonly number: string;
  readonly body?: string;
  readonly file?: { readonly name: string; readonly content: Uint8Array };
}

/** As a browser without a script sends the form of the page. */
async function send(cookie: string, { side, number, body = "Voici le document.", file }: Sent) {
  const form = multipart({ body, about: "" }, file);
  const request = new Request(`${origin}/${side}/${number}/messages`, {
    method: "POST",
    headers: { Cookie: cookie, "Content-Type": form.contentType },
    body: new Blob([form.body]).stream(),
    duplex: "half",
  } as RequestInit);
  const answer = await answerOf(sides[side] as typeof applicantSends, { request, params: { number } });
  const refused =
    answer.status === 422 ? ((await answer.json()) as Pick<FormRefusal, "values" | "errors">) : null;
  return { status: answer.status, answer: refused, headers: answer.headers };
}

async function read(cookie: string, id: string) {
  const request = new Request(`${origin}/pieces/${id}`, { headers: { Cookie: cookie } });
  return answerOf(download, { request, params: { attachmentId: id } });
}

const filesOf = (applicationId: string) =>
  ports().db.attachment.findMany({ where: { message: { applicationId } }, orderBy: { id: "asc" } });

test("a file goes with a message on both sides, and to nobody else", async ({ signIn }) => {
  const dossier = await depositDossier(ports());
  const { number, applicationId, applicant, cityInstructor, state } = dossier;
  const stranger = await depositDossier(ports());
  const cookieOf = (person: Actor) => signIn(person);
  const file = { name: "../../devis.pdf", content: pdf };
  expect(await send(await cookieOf(applicant), { side: "dossiers", number, file })).toMatchObject({
    status: 303,
  });
  expect(
    await send(await cookieOf(cityInstructor), { side: "instruction/dossiers", number, file }),
  ).toMatchObject({ status: 303 });
  expect(await send(await cookieOf(applicant), { side: "dossiers", number })).toMatchObject({ status: 303 });
  const [first, second, ...others] = await filesOf(applicationId);
  expect(others).toEqual([]);
  expect([first!.fileName, second!.fileName]).toEqual(["devis.pdf", "devis.pdf"]);

  for (const person of [applicant, cityInstructor, await hireInstructor(ports(), state.funderId)]) {
    const answer = await read(await cookieOf(person), first!.id);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("Content-Disposition")).toMatch(/^attachment/);
    expect(Buffer.from(await answer.arrayBuffer()).equals(pdf)).toBe(true);
  }
  for (const person of [stranger.applicant, stranger.cityInstructor])
    expect((await read(await cookieOf(person), first!.id)).status).toBe(404);
  expect((await send(await cookieOf(stranger.applicant), { side: "dossiers", number, file })).status).toBe(
    404,
  );
  expect(await filesOf(applicationId)).toHaveLength(2);
  const thread = await openOwnThread(ports(), applicant, number);
  expect(thread?.messages.map(({ files }) => files.length)).toEqual([1, 1, 0]);
});

test("a hostile file comes back with its sentence and the text, and nothing is sent", async ({ signIn }) => {
  const { number, applicationId, applicant } = await depositDossier(ports());
  const cookie = await signIn(applicant);
  for (const [name, content, said] of [
    ["devis.pdf", html, /page web/],
    ["plan.svg", svg, /SVG/],
    ["vide.pdf", new Uint8Array(), /vide/],
    ["devis.jpg", pdf, /Renommez/],
    ["gros.pdf", Buffer.concat([pdf, Buffer.alloc(21 * 1024 * 1024)]), /20 Mo/],
  ] as const) {
    const body = "Un texte à ne pas perdre.";
    const { status, answer } = await send(cookie, {
      side: "dossiers",
      number,
      body,
      file: { name, content },
    });
    expect([name, status]).toEqual([name, 422]);
    expect(answer?.values).toMatchObject({ body });
    expect(answer?.errors).toEqual([{ name: "file", message: expect.stringMatching(said) }]);
  }
  const untold = await send(cookie, {
    side: "dossiers",
    number,
    body: "",
    file: { name: "a.pdf", content: pdf },
  });
  expect([untold.status, untold.answer?.errors[0]?.name]).toEqual([422, "body"]);
  expect(await ports().db.message.count({ where: { applicationId } })).toBe(0);
  expect(await filesOf(applicationId)).toEqual([]);
});

test("a condemned file is served to nobody, and the thread says so", async ({ signIn }) => {
  const { number, applicationId, applicant, stateInstructor } = await depositDossier(ports());
  const content = Buffer.concat([pdf.subarray(0, 20), Buffer.from("\n% VIRUS\n"), pdf.subarray(20)]);
  const cookie = await signIn(applicant);
  await send(cookie, { side: "dossiers", number, file: { name: "devis.pdf", content } });
  const scanner = await startScanner();
  try {
    await scanFiles({ ...ports(), storage: storage(), scanner });
  } finally {
    await scanner.close();
  }
  const [file] = await filesOf(applicationId);
  expect((await read(cookie, file!.id)).status).toBe(404);
  const thread = await openThread(ports(), stateInstructor, number);
  expect(thread?.messages[0]?.files).toMatchObject([{ fileName: "devis.pdf", scan: "infected" }]);
  const told = await ports().db.outboxMessage.findMany({
    where: { kind: "attachment.condemned", applicationId },
  });
  expect(told.map(({ payload }) => payload)).toEqual([
    expect.objectContaining({ path: `/dossiers/${number}/messages` }),
  ]);
});

test("a message sent after the session ended waits for its writer, its file to be chosen again", async ({
  signIn,
}) => {
  const { number, applicant } = await depositDossier(ports());
  const cookie = await signIn(applicant);
  await ports().db.session.updateMany({
    where: { userId: applicant.userId },
    data: { createdAt: new Date(0), expiresAt: new Date(1) },
  });
  const body = "Un texte à ne pas perdre.";
  const { status, headers } = await send(cookie, {
    side: "dossiers",
    number,
    body,
    file: { name: "devis.pdf", content: pdf },
  });
  expect(status).toBe(302);
  const kept = /reprise%2F([0-9a-f-]{36})/.exec(headers.get("Location")!)![1]!;
  expect((await findKeptForm(ports(), applicant, kept))?.values).toMatchObject({ body });
});
