import type { Actor } from "~/domain/access/actor";
import { mayEver } from "~/domain/access/policy";
import { statusWords } from "~/domain/application/status-words";
import { dayInWords, parisDay } from "~/domain/calendar/paris";
import {
  listSessionsToCompose,
  planInscriptions,
  type PlannedInscription,
} from "~/features/committee/plan-inscriptions.server";
import { findAssigneeChoices } from "~/features/instruction/assignment/assignee-choices.server";
import { assignmentRefusalWords } from "~/features/instruction/assignment/assignment-words";
import { type BatchChoice, assigneeValue } from "~/features/instruction/batch/batch-choice.schema";
import { findChosen } from "~/features/instruction/batch/chosen-dossiers.server";
import { type ChosenLine, listChosenLines } from "~/features/instruction/batch/chosen-lines.server";
import { planAssignment } from "~/features/instruction/batch/plan-assignment.server";
import { database, ports } from "~/platform/ports.server";

export interface PlanLine {
  readonly number: string;
  readonly title: string;
  readonly association: string;
  /** Who follows it, or where it stands. */
  readonly before: string;
  /** Why nothing is done to it; null when it will be done. */
  readonly leftOut: string | null;
  /** What the form sends for it. */
  readonly item: string;
}

export interface BatchPlan {
  readonly act: BatchChoice["acte"];
  readonly isCut: boolean;
  /** What the select offers, and what is chosen; the plan says why a line is left out once it is. */
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: { readonly value: string; readonly label: string } | null;
  readonly lines: readonly PlanLine[];
}

/** The dossiers that were chosen, what may be done with them and, once that is chosen, to which it will be done. */
export async function findBatchPlan(actor: Actor, choice: BatchChoice): Promise<BatchPlan> {
  const reading = { pool: database().pool, now: ports().now };
  const { numbers, isCut } = await findChosen(reading, actor, choice);
  const lines = await listChosenLines(ports(), actor, numbers);
  const act = choice.acte === "seance" && mayEver(actor, "committee.prepare") ? "seance" : "affecter";
  const planned =
    act === "seance" ? await inscriptions(actor, choice, lines) : await assignments(actor, choice, lines);
  return { act, isCut, ...planned };
}

const inscriptionWords = {
  ready: null,
  already: "Déjà à l’ordre du jour de cette séance.",
  "other-call": "La séance entend un autre appel.",
  "not-ready": "Ce dossier n’est pas prêt pour un comité, ou vous y êtes lié.",
} satisfies Record<PlannedInscription, string | null>;

async function inscriptions(actor: Actor, { seance }: BatchChoice, lines: readonly ChosenLine[]) {
  const sessions = await listSessionsToCompose(ports(), actor);
  const options = sessions.map(({ id, title, scheduledAt }) => ({
    value: id,
    label: `${title}, ${dayInWords(parisDay(scheduledAt))}`,
  }));
  const numbers = lines.map(({ number }) => number);
  const plan = seance ? await planInscriptions(ports(), actor, { sessionId: seance, numbers }) : null;
  return {
    options,
    chosen: (plan && options.find(({ value }) => value === seance)) ?? null,
    lines: lines.map(({ number, title, association, status }) => ({
      number,
      title,
      association,
      before: statusWords[status].label,
      leftOut: plan ? inscriptionWords[plan.get(number) ?? "not-ready"] : null,
      item: number,
    })),
  };
}

async function assignments(actor: Actor, { a }: BatchChoice, lines: readonly ChosenLine[]) {
  const { people, funders } = await findAssigneeChoices(ports(), actor);
  const mine = people.filter(({ userId }) => userId === actor.userId);
  const others = people.filter(({ userId }) => userId !== actor.userId);
  const options = [
    ...mine.map((one) => ({ value: valueOf(one), label: `Moi (${one.funder})` })),
    ...others.map((one) => ({ value: valueOf(one), label: `${one.name} (${one.funder})` })),
    ...funders.map(({ id, name }) => ({
      value: assigneeValue({ assigneeId: null, funderId: id }),
      label: `Personne (${name})`,
    })),
  ];
  const chosen = (a && options.find(({ value }) => value === assigneeValue(a))) ?? null;
  const numbers = lines.map(({ number }) => number);
  const plan = a && chosen ? await planAssignment(ports(), actor, { numbers, ...a }) : null;
  return {
    options,
    chosen,
    lines: lines.map(({ number, title, association, assignments: held }) => {
      const seen = a && held.find(({ funderId }) => funderId === a.funderId);
      const planned = plan?.get(number) ?? null;
      return {
        number,
        title,
        association,
        before: held.map(({ assignee, funder }) => `${assignee} (${funder})`).join(", ") || "Personne",
        leftOut:
          planned === null || planned === "ready"
            ? null
            : planned === "already"
              ? "C’est déjà le cas."
              : assignmentRefusalWords[planned],
        item: `${number}:${seen?.assigneeId ?? ""}`,
      };
    }),
  };
}

function valueOf({ userId, funderId }: { userId: string; funderId: string }): string {
  return assigneeValue({ assigneeId: userId, funderId });
}
