import { expect } from "vitest";
import type { FormRefusal } from "~/platform/forms/form-refusal";
import { ports } from "~/platform/ports.server";
import { action, loader } from "~/routes/applicant/appeal";
import { loader as download } from "~/routes/files/attachment";
import { action as answers } from "~/routes/instruction/appeal";
import { appealForm, toldDossier } from "../../support/factories/appeals";
import { openAssociation } from "../../support/factories/associations";
import { html, pdf } from "../../support/factories/files";
import { createPerson } from "../../support/factories/people";
import { multipart } from "../../support/http/multipart";
import { answerOf, origin, test } from "../../support/http/portal-process";

type Fields = Record<string, string>;
type SentFile = { readonly name: string; readonly content: Uint8Array };

/** As a browser without a script sends the form of the page. */
async function send(cookie: string, number: string, fields: Fields, file?: SentFile) {
  const form = multipart(fields, file);
  const request = new Request(`${origin}/dossiers/${number}/recours`, {
    method: "POST",
    headers: { Cookie: cookie, "Content-Type": form.contentType },
    body: new Blob([form.body]).stream(),
    duplex: "half",
  } as RequestInit);
  const answer = await answerOf(action, { request, params: { number } });
  const refusal = answer.status === 422 ? ((await answer.json()) as FormRefusal) : null;
  return { status: answer.status, errors: refusal?.errors.map(({ name }) => name), values: refusal?.values };
}

/** As the page of the agents sends one of its forms. */
async function post(cookie: string, number: string, fields: Fields): Promise<number> {
  const request = new Request(`${origin}/instruction/dossiers/${number}/recours`, {
    method: "POST",
    headers: { Cookie: cookie },
    body: new URLSearchParams(fields),
  });
  return (await answerOf(answers, { request, params: { number } })).status;
}

async function contested() {
  const { committee, dossier, instructor } = await toldDossier(ports());
  const { number: _, ...form } = appealForm(dossier);
  return { committee, dossier, instructor, form: { ...form, certified: "yes" } as Fields };
}

test("a form that is refused comes back as it was typed; one that is complete goes with its document", async ({
  signIn,
}) => {
  const { committee, dossier, form } = await contested();
  const { number } = dossier;
  const cookie = await signIn(committee.applicant);
  const { certified: _, ...unsigned } = form;
  expect(await send(cookie, number, unsigned)).toMatchObject({
    status: 422,
    errors: ["certified"],
    values: { grounds: form.grounds },
  });
  expect(await send(cookie, number, { ...form, grounds: " " })).toMatchObject({ errors: ["grounds"] });
  expect(await send(cookie, number, form, { name: "devis.pdf", content: html })).toMatchObject({
    status: 422,
    errors: ["file"],
    values: { grounds: form.grounds },
  });
  expect(await ports().db.appeal.count({ where: { applicationId: dossier.id } })).toBe(0);

  const file = { name: "devis.pdf", content: pdf };
  expect(await send(cookie, number, form, file)).toMatchObject({ status: 303 });
  expect(await send(cookie, number, form, file)).toMatchObject({ status: 303 });
  const kept = await ports().db.attachment.findMany({ where: { appeal: { applicationId: dossier.id } } });
  expect(kept.map(({ fileName }) => fileName)).toEqual(["devis.pdf"]);
});

test("the page, its form and its document are the association’s and the agents’, and nobody else’s", async ({
  signIn,
}) => {
  const { committee, dossier, instructor, form } = await contested();
  const { number } = dossier;
  const { owner: stranger } = await openAssociation(ports(), await createPerson(ports().db));
  const [own, other, agent] = [
    await signIn(committee.applicant),
    await signIn(stranger),
    await signIn(instructor),
  ];
  expect((await send(other, number, form)).status).toBe(404);
  const page = new Request(`${origin}/dossiers/${number}/recours`, { headers: { Cookie: other } });
  expect((await answerOf(loader, { request: page, params: { number } })).status).toBe(404);
  expect((await send(own, number, form, { name: "devis.pdf", content: pdf })).status).toBe(303);

  const { id } = await ports().db.attachment.findFirstOrThrow({
    where: { appeal: { applicationId: dossier.id } },
  });
  const fetched = async (cookie: string) => {
    const request = new Request(`${origin}/pieces/${id}`, { headers: { Cookie: cookie } });
    return (await answerOf(download, { request, params: { attachmentId: id } })).status;
  };
  expect([await fetched(own), await fetched(agent), await fetched(other)]).toEqual([200, 200, 404]);

  expect(await post(agent, number, { _form: "examine", version: "0", note: "" })).toBe(422);
  expect(await post(agent, number, { _form: "examine", version: "0", note: "Le devis est nouveau." })).toBe(
    303,
  );
  expect(await post(agent, number, { _form: "examine", version: "0", note: "Encore." })).toBe(409);
  expect(await post(agent, number, { _form: "reject", version: "1", reason: "Non." })).toBe(403);
});
