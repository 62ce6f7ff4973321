import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Actor } from "~/domain/access/actor";
import { sections } from "~/domain/application/sections";
import { readApplication } from "~/domain/eligibility/read-application";
import type { Application } from "~/domain/eligibility/application-input";
import { everythingDeclared } from "~/domain/submission/declarations";
import { saveSection } from "~/features/applications/sections/save-section.server";
import { startApplication } from "~/features/applications/start/start-application.server";
import { readShownDossier } from "~/features/applications/submission/shown-dossier.server";
import type { Deposit } from "~/features/applications/submission/deposit";
import type { Ports } from "~/platform/ports.server";
import { answersFromInput } from "../../../prisma/seed/demo/answers-from-input";

const fixture = new URL("../../fixtures/eligibility/visible.json", import.meta.url);

/** The application of one visible case of the eligibility fixtures. */
export function visibleCase(id: string): Application {
  const { cases } = JSON.parse(readFileSync(fixture, "utf8")) as {
    cases: { id: string; application: unknown }[];
  };
  const read = readApplication(cases.find((one) => one.id === id)?.application);
  if (!read.ok) throw new Error(`no readable case ${id}`);
  return read.value;
}

interface Started {
  readonly slug: string;
  readonly associationId: string;
}

export async function startDossier(
  ports: Ports,
  actor: Actor,
  { slug, associationId }: Started,
): Promise<string> {
  const started = await startApplication(ports, actor, { formKey: randomUUID(), call: slug, associationId });
  if (!started.ok) throw new Error(started.refusal.code);
  return started.value.number;
}

/** A draft in which a person has typed every section of the case, through the form's own command. */
export async function typeDossier(ports: Ports, actor: Actor, started: Started, id = "D01"): Promise<string> {
  const number = await startDossier(ports, actor, started);
  const input = visibleCase(id);
  const { qpv, communes } = input.project.territory;
  const answers = answersFromInput(input, { funders: [], districts: qpv, communes });
  for (const section of sections) {
    const saved = await saveSection(ports, actor, {
      number,
      section,
      version: 0,
      answers: section.schema.parse(answers[section.code]),
      completed: true,
    });
    if (!saved.ok) throw new Error(`${section.code}: ${saved.refusal.code}`);
  }
  return number;
}

/** What the sending page of this dossier holds at this moment, all boxes ticked. */
export async function depositOf({ db }: Ports, number: string): Promise<Deposit> {
  const { id } = await db.application.findUniqueOrThrow({ where: { number }, select: { id: true } });
  const { fingerprint } = await readShownDossier(db, id);
  return {
    number,
    formKey: randomUUID(),
    shown: fingerprint,
    declarations: everythingDeclared,
    signatory: {
      isLegalRepresentative: true,
      firstName: "Camille",
      lastName: "D’Haene",
      position: "présidente",
    },
  };
}
