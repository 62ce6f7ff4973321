import { describe, expect } from "vitest";
import type { ExtraQuestion } from "~/domain/call/extra-question";
import { answerSection } from "~/features/applications/sections/answer-section.server";
import { findAskedSection } from "~/features/applications/sections/asked-section.server";
import { findSectionPage } from "~/features/applications/sections/section-page.server";
import { findCheck } from "~/features/applications/submission/check.server";
import { readShownDossier } from "~/features/applications/submission/shown-dossier.server";
import { answerPart } from "~/features/calls/builder/answer-part.server";
import { findPartPage } from "~/features/calls/builder/part-page.server";
import { publishCorrection } from "~/features/calls/draft/publish-correction.server";
import { startCorrection } from "~/features/calls/draft/start-correction.server";
import type { FormValues } from "~/platform/forms/form-values";
import { test } from "../../support/database/database-test";
import { openAssociation } from "../../support/factories/associations";
import { createPerson } from "../../support/factories/people";
import { startDossier } from "../../support/factories/typed-dossier";
import { createCallWorld, openAt, portsAt } from "./call-world";

const question = (over: Partial<ExtraQuestion>): ExtraQuestion => ({
  name: "q_local",
  section: "project",
  kind: "yes-no",
  label: "Avez-vous un local ?",
  hint: "",
  isRequired: true,
  options: [],
  max: 2_000,
  when: null,
  isHidden: false,
  ...over,
});

const asked = [
  question({}),
  question({
    name: "q_where",
    kind: "text",
    label: "Où est-il ?",
    when: { section: "project", question: "q_local", is: "yes" },
  }),
  question({
    name: "q_health",
    section: "call-questions",
    kind: "longtext",
    label: "Quel lien avec le contrat local de santé ?",
    isRequired: false,
    when: { section: "project", question: "pillar", is: "SANTE" },
  }),
];

describe("the questions that a call adds", () => {
  test("are asked, kept, reread and frozen; what is asked no longer stays in the dossier", async ({ db }) => {
    const world = await createCallWorld(db, { publish: true, form: { questions: asked } });
    const ports = portsAt(db, openAt);
    const { associationId, owner } = await openAssociation(ports, await createPerson(db));
    const number = await startDossier(ports, owner, { slug: world.draft.slug, associationId });
    const pageOf = (slug: string) => findSectionPage(ports, owner, { number, slug, isChecking: false });
    const save = async (slug: string, values: FormValues) => {
      const section = await findAskedSection(ports, owner, { number, slug });
      return answerSection(ports, owner, {
        number,
        section: section!,
        posted: { form: null, values: { ...values, _version: "0" } },
      });
    };

    expect((await pageOf("projet"))?.extras.map(({ name }) => name)).toEqual(["q_local", "q_where"]);
    expect((await pageOf("questions-de-l-appel"))?.extras).toEqual([]);
    expect(
      await save("projet", { title: "Marche", pillar: "SANTE", q_local: "yes", q_where: "" }),
    ).toMatchObject({ kind: "saved", tone: "warning" });
    expect((await pageOf("questions-de-l-appel"))?.extras).toHaveLength(1);
    await save("questions-de-l-appel", { q_health: "Une marche par mois" });

    const check = await findCheck(ports, owner, number);
    const project = check!.sections.find(({ code }) => code === "project")!;
    expect(project.rows).toContainEqual({ term: "Avez-vous un local ?", value: "Oui" });
    expect(project.missing.map(({ message }) => message).join()).toContain("Où est-il");
    const { id } = await db.application.findUniqueOrThrow({ where: { number } });
    expect((await readShownDossier(db, id)).input.extraAnswers).toEqual([
      { question: "q_local", label: "Avez-vous un local ?", answer: "Oui" },
      {
        question: "q_health",
        label: "Quel lien avec le contrat local de santé ?",
        answer: "Une marche par mois",
      },
    ]);

    await startCorrection(ports, world.actor, { callId: world.callId });
    const part = { callId: world.callId, part: "form" as const };
    const form = await findPartPage(ports, world.actor, part);
    const [local] = form!.values.questions as FormValues[];
    const values = { ...form!.values, questions: [{ ...local!, isHidden: "yes" }], _seen: form!.seen };
    // The question that a dossier answered cannot be taken out.
    expect(await answerPart(ports, world.actor, { ...part, posted: { form: null, values } })).toMatchObject({
      status: 409,
    });
    const kept = (form!.values.questions as FormValues[]).map((one) => ({ ...one, isHidden: "yes" }));
    const sent = { ...values, questions: kept };
    expect(await answerPart(ports, world.actor, { ...part, posted: { form: null, values: sent } })).toEqual({
      kind: "saved",
    });
    const { version } = await db.call.findUniqueOrThrow({ where: { id: world.callId } });
    const published = await publishCorrection(ports, world.actor, {
      callId: world.callId,
      version,
      revision: 1,
      changeNote: "Moins de questions.",
      acceptsEarlierClosing: false,
    });
    expect(published).toEqual({ ok: true, value: { moved: 1 } });

    expect((await pageOf("projet"))?.extras).toEqual([]);
    expect(await pageOf("questions-de-l-appel")).toBeNull();
    const section = await findAskedSection(ports, owner, { number, slug: "projet" });
    await answerSection(ports, owner, {
      number,
      section: section!,
      posted: { form: null, values: { title: "Marche douce", pillar: "SANTE", _version: "1" } },
    });
    const stored = await db.applicationSection.findFirstOrThrow({
      where: { applicationId: id, code: "project" },
    });
    expect(stored.answers).toMatchObject({ title: "Marche douce", q_local: "yes" });
    const reread = await findCheck(ports, owner, number);
    expect(reread!.sections.find(({ code }) => code === "project")!.rows).toContainEqual({
      term: "Avez-vous un local ? (n’est plus demandé)",
      value: "Oui",
    });
  });
});
