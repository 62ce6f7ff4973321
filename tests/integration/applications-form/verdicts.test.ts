import { readFileSync } from "node:fs";
import { describe, expect } from "vitest";
import type { Application } from "~/domain/eligibility/application-input";
import { sections } from "~/domain/application/sections";
import { loadAssembledInput } from "~/features/applications/assemble.server";
import { loadCallRules } from "~/features/applications/eligibility/call-rules.server";
import { judgeDraft } from "~/features/applications/eligibility/judge-draft.server";
import { saveSection } from "~/features/applications/sections/save-section.server";
import { test } from "../../support/database/database-test";
import { answersFromInput, callFundersOf } from "../../../prisma/seed/demo/answers-from-input";
import { createDraft, settings, type DraftWorld } from "./draft-world";

interface Case {
  readonly id: string;
  readonly why: string;
  readonly application: Application;
  readonly expected: { readonly overall: string; readonly outcomes: Readonly<Record<string, string>> };
}

const file = new URL("../../fixtures/eligibility/visible.json", import.meta.url);
const { cases } = JSON.parse(readFileSync(file, "utf8")) as { cases: Case[] };

describe("a case typed section by section is judged as expected", () => {
  test.for(cases)("$id: $why", async ({ application, expected }, { db }) => {
    const world = await typeCase(db, application);
    const { callVersionId } = await db.application.findUniqueOrThrow({ where: { id: world.applicationId } });
    const { association, submittedAt, signatory, attestations, documents } = application;
    await db.association.updateMany({
      where: { applications: { some: { id: world.applicationId } } },
      data: { directory: association.registry ?? undefined },
    });
    const input = await loadAssembledInput(db, world.applicationId, {
      submittedAt: new Date(submittedAt),
      signatory,
      attestations,
      documents,
    });
    const { rules } = await loadCallRules(db, callVersionId);
    const verdict = rules.judge(input);
    expect(Object.fromEntries(verdict.findings.map(({ code, outcome }) => [code, outcome]))).toEqual(
      expected.outcomes,
    );
    expect(verdict.overall).toBe(expected.overall);
  });
});

const [witness] = cases;

describe("the witness case, typed", () => {
  test("is also kept as rows", async ({ db }) => {
    const { applicationId } = await typeCase(db, witness!.application);
    const kept = await db.application.findUniqueOrThrow({
      where: { id: applicationId },
      include: { budgetLines: true, funderRequests: true, territories: true, beneficiaries: true },
    });
    expect(kept).toMatchObject({ title: witness!.application.project.title, requestedCents: 8000_00n });
    expect(kept.funderRequests.map(({ requestedCents }) => requestedCents).sort()).toEqual([
      3000_00n,
      5000_00n,
    ]);
    expect(kept.territories.map(({ kind, code }) => `${kind} ${code}`).sort()).toEqual([
      "commune 62215",
      "district QN06203M",
      "place Maison de quartier (lieu fictif)",
    ]);
    expect(kept.beneficiaries).toMatchObject({ total: 120, district: 96, female: 84, age65AndOver: 18 });
    const project = kept.budgetLines.filter(({ scope }) => scope === "project");
    expect(project).toHaveLength(22);
    expect(project.find(({ funderKind }) => funderKind === "STATE")).toMatchObject({
      account: "74-STATE",
      label: "État (BOP 147 – politique de la ville)",
      amountText: "5000.00",
      amountCents: 5000_00n,
      funderName: "État – BOP 147",
      inCall: true,
      fundingState: "solicited",
    });
    expect(kept.budgetLines.filter(({ scope }) => scope === "association")).toHaveLength(10);
  });

  test("as a draft, only what sending adds is missing", async ({ db }) => {
    const { applicationId, openAt } = await typeCase(db, witness!.application);
    const { verdict, rulesVersion } = await judgeDraft(db, applicationId, openAt);
    const failed = verdict.findings.filter(({ outcome }) => outcome === "fail").map(({ code }) => code);
    expect(failed).toEqual(["ADM-06", "ADM-07", "DOC-01", "TRV-04", "EVA-02"]);
    expect(rulesVersion).toBe(1);
  });

  test("saved again with less, the rows follow", async ({ db }) => {
    const world = await typeCase(db, witness!.application);
    const territory = sections.find(({ code }) => code === "territory")!;
    const budget = sections.find(({ code }) => code === "budget")!;
    const ports = { db, now: () => world.openAt };
    await saveSection(ports, world.author, {
      number: world.number,
      section: territory,
      version: 1,
      answers: territory.schema.parse({ qpv: ["QN06203M", "QN06238M"] }),
      completed: true,
    });
    await saveSection(ports, world.author, {
      number: world.number,
      section: budget,
      version: 1,
      answers: budget.schema.parse({
        requestedAmount: "-280,00",
        charges: [{ account: "601", amount: "-280,00" }],
      }),
      completed: true,
    });
    const kept = await db.application.findUniqueOrThrow({
      where: { id: world.applicationId },
      include: { budgetLines: { where: { scope: "project" } }, funderRequests: true, territories: true },
    });
    expect(kept.territories.map(({ code }) => code).sort()).toEqual(["QN06203M", "QN06238M"]);
    expect(kept.budgetLines).toMatchObject([{ account: "601", amountText: "-280.00", amountCents: null }]);
    expect(kept.funderRequests).toEqual([]);
    expect(kept.requestedCents).toBeNull();
  });
});

/** A draft whose sections were all saved with what the case says. */
async function typeCase(
  db: Parameters<typeof createDraft>[0],
  application: Application,
): Promise<DraftWorld> {
  const world = await createDraft(db, callFundersOf(application));
  const { funders } = await db.call.findUniqueOrThrow({
    where: { id: world.callId },
    select: { funders: { select: { funder: { select: { code: true, name: true } } } } },
  });
  const codes = new Map(funders.map(({ funder }) => [funder.name, funder.code]));
  const typed = answersFromInput(application, {
    funders: callFundersOf(application).map((funder) => ({ ...funder, code: codes.get(funder.name)! })),
    districts: settings.eligibleQpv,
    communes: settings.eligibleCommunes,
  });
  for (const section of sections) {
    const saved = await saveSection({ db, now: () => world.openAt }, world.author, {
      number: world.number,
      section,
      version: 0,
      answers: section.schema.parse(typed[section.code]),
      completed: true,
    });
    expect(saved.ok).toBe(true);
  }
  return world;
}
