import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import type { Actor } from "~/domain/access/actor";
import { sections } from "~/domain/application/sections";
import { documentLabel } from "~/domain/attachment/document-words";
import { everythingDeclared } from "~/domain/submission/declarations";
import { receiveAttachment } from "~/features/applications/attachments/receive-attachment.server";
import { saveSection } from "~/features/applications/sections/save-section.server";
import { startApplication } from "~/features/applications/start/start-application.server";
import { requestCertification } from "~/features/applications/submission/request-certification.server";
import { readShownDossier } from "~/features/applications/submission/shown-dossier.server";
import { submitApplication } from "~/features/applications/submission/submit-application.server";
import type { Storage } from "~/platform/storage/storage.server";
import { answersFromInput } from "./answers-from-input";
import { demoAssociations } from "./associations";
import { dossierOf, type Flaw } from "./dossier";
import { paperOf } from "./paper";
import { done, type DemoPortal } from "./portal";
import { demoProjects } from "./projects";

export interface Cabinet {
  readonly storage: Storage;
}

export interface Beginning {
  readonly project: string;
  readonly call: { readonly slug: string; readonly year: number };
  readonly associationIds: ReadonlyMap<string, string>;
  /** Days from today. */
  readonly day: number;
  readonly flaw?: Flaw;
  /** Codes of the sections typed; all of them when left out. */
  readonly typed?: readonly string[];
}

/** A draft typed as its association would, with its documents; gives its number and who signs for it. */
export async function beginDossier(
  portal: DemoPortal,
  cabinet: Cabinet,
  { project: key, call, associationIds, day, flaw, typed }: Beginning,
): Promise<{ number: string; owner: Actor }> {
  const project = demoProjects.get(key)!;
  const association = demoAssociations.find((one) => one.key === project.association)!;
  const owner = await portal.actor(association.owner);
  const ports = portal.at(portal.calendar.at(day, "18:40:00"));
  const { number } = done(
    `starting ${key}`,
    await startApplication(ports, owner, {
      formKey: randomUUID(),
      call: call.slug,
      associationId: associationIds.get(association.key)!,
    }),
  );
  const input = dossierOf({ project, association, year: call.year, flaw });
  const funders = await portal.db.funder.findMany({
    select: { code: true, name: true, kind: true, account: true },
  });
  const answers = answersFromInput(input, {
    funders: funders as Parameters<typeof answersFromInput>[1]["funders"],
    districts: input.project.territory.qpv,
    communes: input.project.territory.communes,
  });
  const versions = await sectionVersions(portal, number);
  for (const section of sections) {
    if (typed && !typed.includes(section.code)) continue;
    const saved = await saveSection(ports, owner, {
      number,
      section,
      version: versions.get(section.code) ?? 0,
      answers: section.schema.parse(answers[section.code]),
      completed: true,
    });
    done(`${section.code} of ${key}`, saved);
  }
  if (typed) return { number, owner };
  for (const documentType of flaw === "no-accounts" ? ["RIB"] : ["RIB", "COMPTES", "RAPPORT_ACTIVITE"])
    await join(portal, cabinet, { number, owner, documentType, day });
  return { number, owner };
}

/** Sends the draft, as its signatory. */
export async function deposit(
  portal: DemoPortal,
  { number, owner, day, time = "19:25:00" }: { number: string; owner: Actor; day: number; time?: string },
): Promise<void> {
  const { id } = await portal.db.application.findUniqueOrThrow({ where: { number }, select: { id: true } });
  const { fingerprint } = await readShownDossier(portal.db, id);
  const sent = await submitApplication(portal.at(portal.calendar.at(day, time)), owner, {
    number,
    formKey: randomUUID(),
    shown: fingerprint,
    declarations: everythingDeclared,
    signatory: {
      isLegalRepresentative: true,
      firstName: owner.firstName,
      lastName: owner.lastName,
      position: "présidence",
    },
  });
  done(`deposit of ${number}`, sent);
}

/** Leaves the draft for its signatory to certify. */
export async function askSignature(
  portal: DemoPortal,
  { number, owner, day }: { number: string; owner: Actor; day: number },
): Promise<void> {
  done(
    `signature of ${number}`,
    await requestCertification(portal.at(portal.calendar.at(day, "20:05:00")), owner, { number }),
  );
}

async function join(
  portal: DemoPortal,
  { storage }: Cabinet,
  { number, owner, documentType, day }: { number: string; owner: Actor; documentType: string; day: number },
): Promise<void> {
  const ports = { ...portal.at(portal.calendar.at(day, "19:05:00")), storage };
  const fileName = `${documentType.toLowerCase().replaceAll("_", "-")}.pdf`;
  const content = Readable.from(paperOf(documentLabel(documentType)));
  done(
    `${documentType} of ${number}`,
    await receiveAttachment(ports, owner, { number, documentType, fileName, content }),
  );
}

async function sectionVersions({ db }: DemoPortal, number: string): Promise<ReadonlyMap<string, number>> {
  const rows = await db.applicationSection.findMany({
    where: { application: { number } },
    select: { code: true, version: true },
  });
  return new Map(rows.map(({ code, version }) => [code, version]));
}
