import type { Actor, RoleHeld } from "~/domain/access/actor";
import { sections } from "~/domain/application/sections";
import type { Rubric } from "~/domain/review/rubric";
import type { Ports } from "~/platform/ports.server";
import { answersFromInput } from "../../../prisma/seed/demo/answers-from-input";
import { demonstrationRubric } from "../../../prisma/seed/reference/rubric";
import { openAssociation } from "./associations";
import { publishCall } from "./open-call";
import { createPerson } from "./people";
import { addFunder, type FunderOfCall } from "./scored-dossiers";
import { visibleCase } from "./typed-dossier";

/** A deposited dossier of an association, asked of two funders, and an instructor of each. */
export interface Instruction {
  readonly ports: Ports;
  readonly callId: string;
  readonly number: string;
  readonly applicationId: string;
  readonly associationId: string;
  /** Owns and signs for the association. */
  readonly applicant: Actor;
  readonly state: FunderOfCall;
  readonly city: FunderOfCall;
  readonly stateInstructor: Actor;
  readonly cityInstructor: Actor;
}

const content = {
  summary: "Prendre soin de soi, ensemble.",
  description: "Actions de proximité.",
  audience: ["Associations déclarées"],
  amounts: "de 1\u00A0000\u00A0€ à 20\u00A0000\u00A0€",
  contact: { name: "Équipe du contrat de ville", email: "contrat@agglo.example", phone: "" },
};

/** Someone who instructs for this funder. */
export function hireInstructor({ db }: Ports, funderId: string | null, firstName = "Inès"): Promise<Actor> {
  const held: RoleHeld = { role: "instructor", funderId, pillarId: null };
  return createPerson(db, { firstName, roles: [held] });
}

/**
 * A dossier as its association sent it; the State is asked 5,000 € and the agglomération 3,000 €, for a plan of
 * 8,000 € that only they pay for. Written straight into its rows, because these tests need dozens of them; the way
 * there is proved by the journeys.
 */
export async function depositDossier(
  ports: Ports,
  { rubric = demonstrationRubric as Rubric, status = "submitted" as "submitted" | "admissible" } = {},
): Promise<Instruction> {
  const { db } = ports;
  const { id: callId } = await publishCall(db, { content, rubric });
  const state = await addFunder(db, { callId, name: "État", envelopeCents: 10_000_000 });
  const city = await addFunder(db, { callId, name: "Agglomération", envelopeCents: 10_000_000 });
  const { associationId, owner: applicant } = await openAssociation(ports, await createPerson(db));
  const { currentVersionId } = await db.call.findUniqueOrThrow({ where: { id: callId } });
  const [row] = await db.$queryRaw<{ next: bigint }[]>`SELECT nextval('application_numbers') AS next`;
  const number = `2027-${String(row!.next).padStart(5, "0")}`;
  const input = visibleCase("D01");
  const { qpv, communes } = input.project.territory;
  const answers = answersFromInput(input, { funders: [], districts: qpv, communes });
  const at = ports.now();
  const line = {
    scope: "project",
    amountText: "8000.00",
    amountCents: 800_000n,
    label: "",
    position: 0,
  } as const;
  const { id: applicationId } = await db.application.create({
    data: {
      number,
      callId,
      callVersionId: currentVersionId!,
      associationId,
      status,
      title: `Marche du matin ${number}`,
      requestedCents: 800_000n,
      createdById: applicant.userId,
      createdAt: at,
      updatedAt: at,
      submittedAt: at,
      sections: {
        create: sections.map(({ code, schema }) => ({
          code,
          answers: schema.parse(answers[code]) as object,
          version: 1,
          completedAt: at,
          updatedAt: at,
          updatedById: applicant.userId,
        })),
      },
      funderRequests: {
        create: [
          { funderId: state.funderId, requestedCents: 500_000n },
          { funderId: city.funderId, requestedCents: 300_000n },
        ],
      },
      budgetLines: {
        create: [
          { ...line, side: "charge", account: "60" },
          { ...line, side: "product", account: "74-STATE", inCall: true },
        ],
      },
      submissions: {
        create: {
          ordinal: 1,
          submittedAt: at,
          submittedById: applicant.userId,
          signatoryName: "Camille D’Haene, présidente",
          input: input as object,
          inputSha256: Buffer.alloc(32),
          files: [],
          formKey: number,
        },
      },
    },
    select: { id: true },
  });
  return {
    ports,
    callId,
    number,
    applicationId,
    associationId,
    applicant,
    state,
    city,
    stateInstructor: await hireInstructor(ports, state.funderId, "Étienne"),
    cityInstructor: await hireInstructor(ports, city.funderId),
  };
}

/** The same, once it is admissible. */
export function admitDossier(ports: Ports, options: { rubric?: Rubric } = {}): Promise<Instruction> {
  return depositDossier(ports, { ...options, status: "admissible" });
}
