import { describe, expect } from "vitest";
import { findDocuments } from "~/features/applications/attachments/queries.server";
import { answerPart } from "~/features/calls/builder/answer-part.server";
import { findPartPage } from "~/features/calls/builder/part-page.server";
import { publishCorrection } from "~/features/calls/draft/publish-correction.server";
import { startCorrection } from "~/features/calls/draft/start-correction.server";
import type { Db } from "~/platform/database/database.server";
import type { FormValues } from "~/platform/forms/form-values";
import { test } from "../../support/database/database-test";
import { openAssociation } from "../../support/factories/associations";
import { createPerson } from "../../support/factories/people";
import { startDossier } from "../../support/factories/typed-dossier";
import { createCallWorld, openAt, portsAt, type CallWorld } from "./call-world";

/** Sends the page of the documents with changes to some of them. */
async function ask(db: Db, { actor, callId }: CallWorld, changes: Record<string, FormValues>) {
  const target = { callId, part: "documents" as const };
  const page = await findPartPage(portsAt(db, openAt), actor, target);
  const lines = page!.values.d as Record<string, FormValues>;
  const changed = Object.entries(changes).map(([type, values]) => [type, { ...lines[type], ...values }]);
  const values = { d: { ...lines, ...Object.fromEntries(changed) }, _seen: page!.seen };
  return answerPart(portsAt(db, openAt), actor, { ...target, posted: { form: null, values } });
}

describe("the documents that a call asks", () => {
  test("stay in the dossier with their file once a new version asks them no longer", async ({ db }) => {
    const world = await createCallWorld(db, {
      publish: true,
      form: {
        documents: [
          { type: "RIB", required: "rule" },
          { type: "DEVIS", required: "always" },
        ],
      },
    });
    const ports = portsAt(db, openAt);
    const { associationId, owner } = await openAssociation(ports, await createPerson(db));
    const number = await startDossier(ports, owner, { slug: world.draft.slug, associationId });
    const { id: applicationId } = await db.application.findUniqueOrThrow({ where: { number } });
    await db.attachment.create({
      data: {
        applicationId,
        documentType: "DEVIS",
        fileName: "devis-tapis.pdf",
        mediaType: "application/pdf",
        sizeBytes: 1_200,
        sha256: Buffer.alloc(32),
        storageKey: "00/devis",
        uploadedById: owner.userId,
        uploadedAt: openAt,
      },
    });
    const shown = async () =>
      (await findDocuments(ports, owner, number))!.documents.map(({ type, isNoLongerAsked, files }) => ({
        type,
        isNoLongerAsked,
        files: files.map(({ fileName }) => fileName),
      }));
    expect(await shown()).toContainEqual({
      type: "DEVIS",
      isNoLongerAsked: false,
      files: ["devis-tapis.pdf"],
    });

    await startCorrection(ports, world.actor, { callId: world.callId });
    expect(await ask(db, world, { DEVIS: { need: "none" } })).toEqual({ kind: "saved" });
    const { version } = await db.call.findUniqueOrThrow({ where: { id: world.callId } });
    const published = await publishCorrection(ports, world.actor, {
      callId: world.callId,
      version,
      revision: 1,
      changeNote: "Plus de devis.",
      acceptsEarlierClosing: false,
    });
    expect(published).toEqual({ ok: true, value: { moved: 1 } });
    expect(await shown()).toContainEqual({
      type: "DEVIS",
      isNoLongerAsked: true,
      files: ["devis-tapis.pdf"],
    });
    expect((await shown()).filter(({ isNoLongerAsked }) => isNoLongerAsked)).toHaveLength(1);
  });

  test("depend on an answer that the form offers, and any other is given back with a sentence", async ({
    db,
  }) => {
    const world = await createCallWorld(db);
    const asked = { need: "when", whenTarget: "project.pillar", whenIs: "Intitulé SANTE" };
    expect(await ask(db, world, { DEVIS: { ...asked, whenIs: "peut-être" } })).toMatchObject({
      kind: "shown",
      status: 422,
      view: { values: { d: { DEVIS: { whenIs: "peut-être" } } }, errors: [{ name: "d.DEVIS.whenIs" }] },
    });
    expect(await ask(db, world, { DEVIS: asked })).toEqual({ kind: "saved" });
    const { form } = await db.callVersion.findFirstOrThrow({ where: { callId: world.callId } });
    expect(form).toMatchObject({
      documents: expect.arrayContaining([
        expect.objectContaining({
          type: "DEVIS",
          when: { section: "project", question: "pillar", is: "SANTE" },
        }),
      ]),
    });
  });
});
