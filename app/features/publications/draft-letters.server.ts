import { parisDay } from "~/domain/calendar/paris";
import { awaitingDecision } from "~/domain/decision/awaiting-decision";
import { publishedStep, restStep } from "~/domain/decision/decision-lines";
import type { LetterBody } from "~/domain/decision/letter";
import { noCents, sumCents } from "~/domain/money/cents";
import { toldDecisions, toldOf } from "~/platform/access/told-decisions.server";
import { centsFromRow } from "~/platform/database/cents.server";
import type { Tx } from "~/platform/database/database.server";

export interface DraftLetter {
  readonly applicationId: string;
  readonly decisionId: string;
  readonly body: LetterBody;
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
  return decisions.flatMap(({ id, applicationId, reason, agendaItem, lines, application }) => {
    const asked = new Map(
      application.funderRequests.map(({ funderId, requestedCents }) => [
        funderId,
        centsFromRow(requestedCents),
      ]),
    );
    const decided = lines.map((line) => ({ ...line, amount: centsFromRow(line.amountCents) }));
    const step =
      application.status === "rest_pending"
        ? restStep(decided, { asked: sumCents([...asked.values()]), granted: toldOf(application).granted })
        : publishedStep(decided, asked);
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
      lines: decided.map((line) => ({
        funder: line.funder.name,
        outcome: line.outcome,
        askedCents: asked.get(line.funderId) ?? noCents,
        amountCents: line.amount,
        conditions: line.conditions,
      })),
    };
    return [{ applicationId, decisionId: id, body }];
  });
}
