import type { Actor } from "~/domain/access/actor";
import type { ApplicationStatus } from "~/domain/application/lifecycle";
import { dayInWords, preciseInstantInWords } from "~/domain/calendar/paris";
import { proofPath } from "~/domain/decision-log/proof";
import type { OverallState } from "~/domain/eligibility/outcome";
import { silenceRefusesOn } from "~/domain/submission/answer-date";
import { shortFingerprint } from "~/domain/submission/fingerprint";
import type { Tx } from "~/platform/database/database.server";
import { record } from "~/platform/journal/record.server";

interface RecordedDeposit {
  readonly at: Date;
  readonly applicationId: string;
  readonly number: string;
  readonly title: string;
  readonly association: string;
  readonly call: string;
  readonly isPractice: boolean;
  readonly from: ApplicationStatus;
  readonly to: ApplicationStatus;
  readonly overall: OverallState;
  readonly fileCount: number;
  readonly submissionId: string;
  readonly inputSha256: string;
}

/** The audit line of a deposit and its one receipt, to the person who sent it. */
export function recordDeposit(tx: Tx, actor: Actor, deposit: RecordedDeposit): Promise<void> {
  const { at, applicationId, number, submissionId, inputSha256, fileCount, from, to, overall } = deposit;
  return record(tx, {
    at,
    event: "application.submitted",
    actor,
    subject: { type: "application", id: applicationId },
    facts: { from, to, submissionId, inputSha256, overall, fileCount },
    applicationId,
    emails: [
      {
        kind: "application.received",
        dedupe: submissionId,
        payload: {
          email: actor.email,
          number,
          association: deposit.association,
          title: deposit.title,
          call: deposit.call,
          receivedAt: preciseInstantInWords(at),
          fingerprint: shortFingerprint(inputSha256),
          fileCount,
          answerDueOn: dayInWords(silenceRefusesOn(at)),
          receiptPath: `/dossiers/${number}/recepisse`,
          proofPath: proofPath(inputSha256),
          ...(deposit.isPractice ? { isPractice: true } : {}),
        },
      },
    ],
  });
}
