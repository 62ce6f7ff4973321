import { randomUUID } from "node:crypto";
import type { Actor } from "~/domain/access/actor";
import type { DecisionOutcome } from "~/domain/committee/lifecycle";
import { everyLine } from "~/features/appeals/appeal-forms.schema";
import { examineAppeal } from "~/features/appeals/examine-appeal.server";
import { fileAppeal } from "~/features/appeals/file-appeal.server";
import { recordDecision } from "~/features/decisions/record-decision.server";
import { approvePublication } from "~/features/publications/approve-publication.server";
import { readLetters } from "~/features/publications/queries.server";
import type { Ports } from "~/platform/ports.server";
import {
  close,
  decide,
  granted,
  hire,
  linesOf,
  prepareLetters,
  scoreDossiers,
  seatCommittee,
  startSession,
  type Committee,
} from "./committee";
import type { ScoredDossier } from "./scored-dossiers";

type Said = readonly [DecisionOutcome | number, DecisionOutcome | number];

/** The committee closes its session, the letters are prepared and approved by another. */
export async function publish(committee: Committee, sessionId: string): Promise<void> {
  await close(committee, sessionId);
  const publicationId = await prepareLetters(committee, sessionId);
  granted(await approvePublication(committee.ports, committee.chair, { publicationId }));
}

/** A dossier that was decided and told: 2,000 € of the State's 5,000, nothing of the agglomération's 3,000. */
export async function toldDossier(
  ports: Ports,
  { said = [200_000, "refused"] as Said, envelopeCents = 10_000_000, costCents = 800_000 } = {},
): Promise<{ committee: Committee; dossier: ScoredDossier; instructor: Actor }> {
  const committee = await seatCommittee(ports, { envelopeCents });
  const [dossier] = await scoreDossiers(committee, 1, { costCents });
  const sessionId = await startSession(committee, [dossier!]);
  await decide(committee, sessionId, dossier!, said);
  await publish(committee, sessionId);
  await readLetters(committee.ports, committee.applicant, dossier!.number);
  return { committee, dossier: dossier!, instructor: await hire(ports, "instructor") };
}

/** A form as the page gives it. */
export function appealForm({ number }: ScoredDossier, contested: string = everyLine) {
  return {
    number,
    contested,
    formKey: randomUUID(),
    grounds: "Le comité n’a pas vu le devis révisé.",
  };
}

/** The association contests, and an instructor examines. */
export async function examinedAppeal(
  { ports, applicant }: Committee,
  dossier: ScoredDossier,
  instructor: Actor,
  contested: string = everyLine,
): Promise<void> {
  granted(await fileAppeal(ports, applicant, appealForm(dossier, contested)));
  granted(
    await examineAppeal(ports, instructor, {
      number: dossier.number,
      version: 0,
      note: "Le devis change la demande.",
    }),
  );
}

/** What the secretary records on the appeal; give one line for each contested funder. */
export function answer(
  committee: Committee,
  sessionId: string,
  { number }: ScoredDossier,
  said: Said,
  contested: readonly string[] = [committee.state.funderId, committee.city.funderId],
) {
  return recordDecision(committee.ports, committee.secretary, {
    sessionId,
    number,
    reason: "Le devis révisé convainc.",
    lines: linesOf(committee, ...said).filter(({ funderId }) => contested.includes(funderId)),
  });
}
