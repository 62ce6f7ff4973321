import type { LoaderFunctionArgs } from "@remix-run/node";
import { expect } from "vitest";
import type { Actor } from "~/domain/access/actor";
import { declarations } from "~/domain/submission/declarations";
import { ports } from "~/platform/ports.server";
import { action, loader } from "~/routes/applicant/submission";
import { loader as receiptLoader } from "~/routes/applicant/receipt";
import { openAssociation } from "../../support/factories/associations";
import { publishCall } from "../../support/factories/open-call";
import { createPerson, joinAssociation } from "../../support/factories/people";
import { depositOf, typeDossier } from "../../support/factories/typed-dossier";
import { answerOf, origin, test } from "../../support/http/portal-process";

async function prepared() {
  const call = await publishCall(ports().db);
  const { associationId, owner } = await openAssociation(ports(), await createPerson(ports().db));
  const number = await typeDossier(ports(), owner, { slug: call.slug, associationId });
  const { formKey, shown } = await depositOf(ports(), number);
  const signed = {
    capacity: "representative",
    firstName: "Camille",
    lastName: "D’Haene",
    position: "présidente",
  };
  const ticked = Object.fromEntries(declarations.map(({ code }) => [code, "yes"]));
  return { associationId, owner, number, form: { _form: "deposit", formKey, shown, ...signed, ...ticked } };
}

type SignIn = (person: Actor) => Promise<string>;

async function post(person: Actor, number: string, fields: Record<string, string>, signIn: SignIn) {
  const request = new Request(`${origin}/dossiers/${number}/envoi`, {
    method: "POST",
    headers: { Cookie: await signIn(person) },
    body: new URLSearchParams(fields),
  });
  return answerOf(action, { request, params: { number } });
}

async function open<Answer>(
  page: (args: LoaderFunctionArgs) => Promise<Answer>,
  person: Actor,
  number: string,
  signIn: SignIn,
) {
  const request = new Request(`${origin}/dossiers/${number}/envoi`, {
    headers: { Cookie: await signIn(person) },
  });
  return answerOf(page, { request, params: { number } });
}

test("the form as it stands leads to the receipt, and the page of sending leads there from then on", async ({
  signIn,
}) => {
  const { owner, number, form } = await prepared();
  const sent = await post(owner, number, form, signIn);
  expect([sent.status, sent.headers.get("Location")]).toEqual([303, `/dossiers/${number}/recepisse`]);
  const again = await post(owner, number, form, signIn);
  expect([again.status, again.headers.get("Location")]).toEqual([303, `/dossiers/${number}/recepisse`]);
  const page = await open(loader, owner, number, signIn);
  expect(page.headers.get("Location")).toBe(`/dossiers/${number}/recepisse`);
  const receipt = await open(receiptLoader, owner, number, signIn);
  expect(await receipt.json()).toMatchObject({ number, signatory: "Camille D’Haene, présidente" });
});

test("a box left empty comes back with its own sentence and everything typed", async ({ signIn }) => {
  const { owner, number, form } = await prepared();
  const { laicite: _left, ...incomplete } = form as Record<string, string>;
  const answer = await post(owner, number, incomplete, signIn);
  expect(answer.status).toBe(422);
  expect(await answer.json()).toMatchObject({
    values: { position: "présidente" },
    errors: [{ name: "laicite", message: declarations.find(({ code }) => code === "laicite")?.missing }],
  });
  expect(await ports().db.submission.count({ where: { application: { number } } })).toBe(0);
});

test("what is not declared is sent as such once the person says so, and judged by the rules", async ({
  signIn,
}) => {
  const { owner, number, form } = await prepared();
  const { laicite: _left, ...incomplete } = form as Record<string, string>;
  const sent = await post(owner, number, { ...incomplete, withoutDeclarations: "yes" }, signIn);
  expect([sent.status, sent.headers.get("Location")]).toEqual([303, `/dossiers/${number}/recepisse`]);
  const { db } = ports();
  const { overall, findings } = await db.eligibilityVerdict.findFirstOrThrow({
    where: { application: { number } },
  });
  expect(overall).toBe("incomplete");
  expect(findings).toContainEqual(expect.objectContaining({ code: "TRV-04", outcome: "fail" }));
  const said = await db.attestation.findMany({
    where: { application: { number } },
    orderBy: { code: "asc" },
  });
  expect(said.map(({ code }) => code)).toEqual(["accurate", "cer", "reporting", "upToDate"]);
});

test("a dossier changed meanwhile is told so, and what was typed is kept", async ({ signIn }) => {
  const { owner, number, form } = await prepared();
  const answer = await post(owner, number, { ...form, shown: "0".repeat(64) }, signIn);
  expect(answer.status).toBe(409);
  expect(await answer.json()).toMatchObject({
    sentence: expect.stringContaining("rien n’est perdu"),
    values: { position: "présidente", capacity: "representative" },
  });
});

test("a status, an amount or a date added to the form is refused", async ({ signIn }) => {
  const { owner, number, form } = await prepared();
  expect((await post(owner, number, { ...form, status: "granted" }, signIn)).status).toBe(422);
});

test("who does not sign is told so, a stranger that there is nothing", async ({ signIn }) => {
  const { associationId, number, form } = await prepared();
  const join = async (mandates: ("reader" | "editor")[]) =>
    joinAssociation(ports().db, await createPerson(ports().db), { associationId, mandates });
  expect((await post(await join(["reader"]), number, form, signIn)).status).toBe(403);
  expect((await post(await join(["editor"]), number, form, signIn)).status).toBe(403);
  const { owner: stranger } = await openAssociation(ports(), await createPerson(ports().db));
  expect((await post(stranger, number, form, signIn)).status).toBe(404);
  expect((await open(loader, stranger, number, signIn)).status).toBe(404);
  expect((await open(receiptLoader, stranger, number, signIn)).status).toBe(404);
});
