import { Readable } from "node:stream";
import { afterAll, beforeAll, expect } from "vitest";
import { receiveAttachment } from "~/features/applications/attachments/receive-attachment.server";
import { scanFiles } from "~/features/applications/attachments/scan-files.server";
import { submitApplication } from "~/features/applications/submission/submit-application.server";
import { ports } from "~/platform/ports.server";
import { storage } from "~/platform/storage/storage.server";
import { loader as download } from "~/routes/files/attachment";
import { openAssociation } from "../../support/factories/associations";
import { pdf } from "../../support/factories/files";
import { publishCall } from "../../support/factories/open-call";
import { createPerson } from "../../support/factories/people";
import { depositOf, typeDossier } from "../../support/factories/typed-dossier";
import { answerOf, origin, test } from "../../support/http/portal-process";
import { startScanner, type TestScanner } from "../../support/servers/clamav-server";

let scanner: TestScanner;
beforeAll(async () => {
  scanner = await startScanner();
  process.env.CLAMAV_URL = `tcp://${scanner.host}:${scanner.port}`;
});
afterAll(() => scanner.close());

async function joined(content = pdf) {
  const call = await publishCall(ports().db);
  const { associationId, owner } = await openAssociation(ports(), await createPerson(ports().db));
  const number = await typeDossier(ports(), owner, { slug: call.slug, associationId });
  const upload = { number, documentType: "RIB", fileName: "RIB.pdf", content: Readable.from([content]) };
  expect(await receiveAttachment({ ...ports(), storage: storage() }, owner, upload)).toMatchObject({
    ok: true,
  });
  const { id } = await ports().db.attachment.findFirstOrThrow({ where: { application: { number } } });
  const state = async () => (await ports().db.attachment.findUniqueOrThrow({ where: { id } })).scan;
  return { owner, number, id, state };
}

const scan = (now = ports().now()) => scanFiles({ ...ports(), now: () => now, storage: storage(), scanner });

async function ask(cookie: string, id: string) {
  const request = new Request(`${origin}/pieces/${id}`, { headers: { Cookie: cookie } });
  return (await answerOf(download, { request, params: { attachmentId: id } })).status;
}

const virus = Buffer.concat([pdf.subarray(0, 20), Buffer.from("\n% VIRUS\n"), pdf.subarray(20)]);

test("a file waits for the scanner, is served to nobody meanwhile, and holds up no deposit", async ({
  signIn,
}) => {
  const { owner, number, id, state } = await joined();
  const cookie = await signIn(owner);
  expect(await state()).toBe("pending");
  expect(await ask(cookie, id)).toBe(409);
  expect((await submitApplication(ports(), owner, await depositOf(ports(), number))).ok).toBe(true);
  await scan();
  expect(await state()).toBe("clean");
  expect(await ask(cookie, id)).toBe(200);
});

test("a condemned file is served to nobody, and those who can replace it are told once", async ({
  signIn,
}) => {
  const { owner, id, state } = await joined(virus);
  await Promise.all([scan(), scan()]);
  expect(await state()).toBe("infected");
  expect(await ask(await signIn(owner), id)).toBe(404);
  const letters = await ports().db.outboxMessage.findMany({ where: { recipient: owner.email } });
  expect(letters.map(({ kind }) => kind)).toEqual(["attachment.condemned"]);
});

test("a scanner that fails changes nothing, and is asked again", async () => {
  const { state } = await joined();
  scanner.manner = "hangs-up";
  await expect(scan()).rejects.toThrow();
  expect(await state()).toBe("pending");
  scanner.manner = "judges";
  await scan();
  expect(await state()).toBe("clean");
});

test("what came while there was no scanner is scanned, and what was clean a month ago is asked about again", async () => {
  const { id, state } = await joined(virus);
  await ports().db.attachment.update({ where: { id }, data: { scan: "not_configured" } });
  const later = await joined(virus);
  await ports().db.attachment.update({
    where: { id: later.id },
    data: { scan: "clean", scannedAt: new Date("2026-09-01T10:00:00Z") },
  });
  await scan();
  expect(await state()).toBe("infected");
  expect(await later.state()).toBe("infected");
});
