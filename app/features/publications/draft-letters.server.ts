import type { ApplicationStatus } from "~/domain/application/lifecycle";
import { parisDay } from "~/domain/calendar/paris";
import { answeredStep, appealOutcome, type GrantedBefore } from "~/domain/appeal/decided-lines";
import { awaitingDecision } from "~/domain/decision/awaiting-decision";
import { type DecisionLine, publishedStep, restStep } from "~/domain/decision/decision-lines";
import { heardLines } from "~/domain/decision/heard-lines";
import { appealTemplate, currentTemplate, type LetterBody } from "~/domain/decision/letter";
import { type Cents, noCents, sumCents } from "~/domain/money/cents";
import { toldDecisions, toldOf } from "~/platform/access/told-decisions.server";
import { centsFromRow } from "~/platform/database/cents.server";
import type { Tx } from "~/platform/database/database.server";

export interface DraftLetter {
  readonly applicationId: string;
  readonly decisionId: string;
  readonly body: LetterBody;
  /** Name of the words it is written with. */
  readonly template: string;
}

/** One letter for each live decision of the session that no letter says yet; adjourned dossiers get none. */
export async function draftLetters(tx: Tx, sessionId: string): Promise<readonly DraftLetter[]> {
  const decisions = await tx.decision.findMany({
    where: {
      undoneAt: null,
      outcome: { not: "adjourned" },
      letter: null,
      agendaItem: { sessionId },
      application: { status: { in: [...awaitingDecision] } },
    },
    orderBy: { agendaItem: { position: "asc" } },
    select: {
      id: true,
      applicationId: true,
      reason: true,
      appeal: { select: { filedAt: true } },
      agendaItem: { select: { session: { select: { title: true, scheduledAt: true } } } },
      lines: {
        orderBy: { funder: { position: "asc" } },
        select: {
          funderId: true,
          outcome: true,
          amountCents: true,
          conditions: true,
          funder: { select: { name: true } },
        },
      },
      application: {
        select: {
          number: true,
          title: true,
          association: { select: { name: true } },
          call: { select: { title: true } },
          ...toldDecisions,
          status: true,
          funderRequests: { select: { funderId: true, requestedCents: true } },
        },
      },
    },
  });
  return decisions.flatMap(({ id, applicationId, reason, appeal, agendaItem, lines, application }) => {
    const asked = new Map(
      application.funderRequests.map(({ funderId, requestedCents }) => [
        funderId,
        centsFromRow(requestedCents),
      ]),
    );
    const decided = lines.map((line) => ({ ...line, amount: centsFromRow(line.amountCents) }));
    const heard = heardLines(application.status, toldOf(application));
    const before = heard.appeal?.before ?? new Map<string, Cents>();
    const step = stepOf(application.status, decided, { asked, ...heard });
    if (step === "adjourn") return [];
    const body: LetterBody = {
      number: application.number,
      title: application.title,
      association: application.association.name,
      call: application.call.title,
      step,
      sessionTitle: agendaItem.session.title,
      sessionOn: parisDay(agendaItem.session.scheduledAt),
      reason,
      ...(decided.some(({ funderId }) => toldOf(application).reserved.has(funderId)) && {
        after: "reserve" as const,
      }),
      ...(appeal && heard.appeal && { appeal: answered(appeal.filedAt, decided, { asked, before }) }),
      lines: decided.map((line) => ({
        funder: line.funder.name,
        outcome: line.outcome,
        askedCents: asked.get(line.funderId) ?? noCents,
        amountCents: line.amount,
        conditions: line.conditions,
        ...(heard.appeal && { beforeCents: before.get(line.funderId) ?? noCents }),
      })),
    };
    const template = body.appeal ? appealTemplate : currentTemplate;
    return [{ applicationId, decisionId: id, body, template }];
  });
}

/** Step that the letter takes, by what the session heard: the whole, a rest or an appeal. */
function stepOf(
  status: ApplicationStatus,
  lines: readonly DecisionLine[],
  { asked, grantedByOthers }: { asked: ReadonlyMap<string, Cents>; grantedByOthers: Cents },
) {
  const total = sumCents([...asked.values()]);
  if (status === "rest_pending") return restStep(lines, { asked: total, granted: grantedByOthers });
  if (status === "appeal_pending") return answeredStep(lines, { asked: total, grantedByOthers });
  return publishedStep(lines, asked);
}

function answered(
  filedAt: Date,
  lines: readonly DecisionLine[],
  ground: { asked: ReadonlyMap<string, Cents>; before: GrantedBefore },
): NonNullable<LetterBody["appeal"]> {
  return { filedOn: parisDay(filedAt), outcome: appealOutcome(lines, ground) };
}
