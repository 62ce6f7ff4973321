import type { z } from "zod";
import { accountClosed } from "./account/account-closed";
import { alreadyRegistered } from "./account/already-registered";
import { passwordChanged } from "./account/password-changed";
import { passwordResetCode } from "./account/password-reset-code";
import { signUpCode } from "./account/sign-up-code";
import { draftReminder } from "./application/draft-reminder";
import { draftToBeRemoved } from "./application/draft-to-be-removed";
import { alertRequested } from "./alerts/alert-requested";
import { callTold } from "./alerts/call-told";
import { joinRequested } from "./associations/join-requested";
import { joinAccepted } from "./associations/join-accepted";
import { joinRefused } from "./associations/join-refused";
import { helperGranted } from "./associations/helper-granted";
import { helperEnded } from "./associations/helper-ended";
import { bankChangeProposed } from "./associations/bank-change-proposed";
import { bankChangeConfirmed } from "./associations/bank-change-confirmed";
import { bankChangeRefused } from "./associations/bank-change-refused";
import { appealAnswered } from "./appeal/appeal-answered";
import { appealReceived } from "./appeal/appeal-received";
import { membershipInvitation } from "./associations/membership-invitation";
import { attachmentCondemned } from "./attachment/attachment-condemned";
import { agreementToSign } from "./award/agreement-to-sign";
import { applicationClosed } from "./award/application-closed";
import { paymentRecorded } from "./award/payment-recorded";
import { callCorrected } from "./call/call-corrected";
import { sessionConvened } from "./committee/session-convened";
import { decisionPublished } from "./decision/decision-published";
import { messageFromAssociation } from "./exchange/message-to-agents";
import { messageFromService } from "./exchange/message-to-association";
import { applicationInadmissible } from "./instruction/application-inadmissible";
import { applicationRefusedBySilence } from "./instruction/application-refused-by-silence";
import { complementAnswered } from "./instruction/complement-answered";
import { complementAsked } from "./instruction/complement-asked";
import { complementOverdue } from "./instruction/complement-overdue";
import { complementReminder } from "./instruction/complement-reminder";
import { deadlinesNear } from "./instruction/deadlines-near";
import { dossiersAssigned } from "./instruction/dossiers-assigned";
import { exportReady } from "./instruction/export-ready";
import { deliveryTest } from "./operations/delivery-test";
import { opinionInvited } from "./opinion/opinion-invited";
import { opinionReminder } from "./opinion/opinion-reminder";
import { reportAsked } from "./report/report-asked";
import { reportReceived } from "./report/report-received";
import { reportReminder } from "./report/report-reminder";
import { reportToAmend } from "./report/report-to-amend";
import { applicationReceived } from "./submission/application-received";
import { applicationWithdrawn } from "./submission/application-withdrawn";
import { certificationDeclined } from "./submission/certification-declined";
import { certificationRequested } from "./submission/certification-requested";

/** Every letter of the portal, by kind. */
export const emails = {
  [accountClosed.kind]: accountClosed,
  [agreementToSign.kind]: agreementToSign,
  [alertRequested.kind]: alertRequested,
  [alreadyRegistered.kind]: alreadyRegistered,
  [appealAnswered.kind]: appealAnswered,
  [appealReceived.kind]: appealReceived,
  [applicationClosed.kind]: applicationClosed,
  [applicationInadmissible.kind]: applicationInadmissible,
  [applicationRefusedBySilence.kind]: applicationRefusedBySilence,
  [applicationReceived.kind]: applicationReceived,
  [applicationWithdrawn.kind]: applicationWithdrawn,
  [callCorrected.kind]: callCorrected,
  [attachmentCondemned.kind]: attachmentCondemned,
  [callTold.kind]: callTold,
  [certificationDeclined.kind]: certificationDeclined,
  [certificationRequested.kind]: certificationRequested,
  [complementAnswered.kind]: complementAnswered,
  [complementAsked.kind]: complementAsked,
  [complementOverdue.kind]: complementOverdue,
  [complementReminder.kind]: complementReminder,
  [deadlinesNear.kind]: deadlinesNear,
  [decisionPublished.kind]: decisionPublished,
  [deliveryTest.kind]: deliveryTest,
  [dossiersAssigned.kind]: dossiersAssigned,
  [exportReady.kind]: exportReady,
  [draftReminder.kind]: draftReminder,
  [draftToBeRemoved.kind]: draftToBeRemoved,
  [joinRequested.kind]: joinRequested,
  [joinAccepted.kind]: joinAccepted,
  [joinRefused.kind]: joinRefused,
  [helperGranted.kind]: helperGranted,
  [helperEnded.kind]: helperEnded,
  [bankChangeProposed.kind]: bankChangeProposed,
  [bankChangeConfirmed.kind]: bankChangeConfirmed,
  [bankChangeRefused.kind]: bankChangeRefused,
  [membershipInvitation.kind]: membershipInvitation,
  [messageFromAssociation.kind]: messageFromAssociation,
  [messageFromService.kind]: messageFromService,
  [opinionInvited.kind]: opinionInvited,
  [opinionReminder.kind]: opinionReminder,
  [passwordChanged.kind]: passwordChanged,
  [passwordResetCode.kind]: passwordResetCode,
  [paymentRecorded.kind]: paymentRecorded,
  [reportAsked.kind]: reportAsked,
  [reportReceived.kind]: reportReceived,
  [reportReminder.kind]: reportReminder,
  [reportToAmend.kind]: reportToAmend,
  [sessionConvened.kind]: sessionConvened,
  [signUpCode.kind]: signUpCode,
};

export type EmailKind = keyof typeof emails;
export type EmailPayload<Kind extends EmailKind> = z.output<(typeof emails)[Kind]["payload"]>;

export const emailKinds = Object.keys(emails) as readonly EmailKind[];

/** True for a kind that this release can write: a stored message may come from another one. */
export function isEmailKind(kind: string): kind is EmailKind {
  return Object.hasOwn(emails, kind);
}
