import { randomUUID } from "node:crypto";
import type { Actor } from "~/domain/access/actor";
import { associationsFor } from "~/domain/access/policy";
import type { ApplicationStatus } from "~/domain/application/lifecycle";
import { fieldPath } from "~/domain/application/form/paths";
import { callStateAt } from "~/domain/call/lifecycle";
import { missingDocuments } from "~/domain/attachment/documents-to-join";
import type { OverallState } from "~/domain/eligibility/outcome";
import { everythingDeclared } from "~/domain/submission/declarations";
import { isDepositAllowed, readDepositPolicy } from "~/domain/submission/deposit-policy";
import type { FrozenFile } from "~/domain/submission/frozen-file";
import { applicationsOfOwn } from "~/platform/access/application-scope.server";
import type { Ports } from "~/platform/ports.server";
import { readAnswers } from "../assemble.server";
import { callWindow } from "../call-window.server";
import { loadCallRules } from "../eligibility/call-rules.server";
import { findFormChoices } from "../sections/form-choices.server";
import { formCallOf, formCallSelect } from "../sections/form-call.server";
import { checkSections, type CheckedSection } from "./check-sections.server";
import { readShownDossier } from "./shown-dossier.server";
import { withSignature } from "./signed-dossier.server";

export interface CheckView {
  readonly number: string;
  readonly title: string;
  readonly association: string;
  readonly status: ApplicationStatus;
  readonly call: { readonly title: string; readonly closesAt: string; readonly isOpen: boolean };
  readonly maySign: boolean;
  readonly mayEdit: boolean;
  /** False when the call itself refuses dossiers with such a verdict. */
  readonly isDepositAllowed: boolean;
  readonly overall: OverallState;
  readonly blocking: readonly Blocking[];
  readonly sections: readonly CheckedSection[];
  readonly files: readonly FrozenFile[];
  readonly form: { readonly formKey: string; readonly shown: string };
  readonly signatory: { readonly firstName: string; readonly lastName: string; readonly position: string };
}

/** A blocking condition that the dossier would not meet if it were sent now. */
export interface Blocking {
  readonly code: string;
  readonly label: string;
  readonly reason: string | null;
  readonly fix: string | null;
  readonly to: string | null;
}

/** The whole dossier as its signatory rereads it, judged as if they signed now. */
export async function findCheck({ db, now }: Ports, actor: Actor, number: string): Promise<CheckView | null> {
  const row = await db.application.findFirst({
    where: { number, ...applicationsOfOwn(actor, "application.read") },
    select: {
      ...formCallSelect,
      id: true,
      title: true,
      status: true,
      callId: true,
      callVersionId: true,
      call: { select: { title: true, ...callWindow, ...formCallSelect.call.select } },
      association: {
        select: {
          id: true,
          name: true,
          members: { where: { userId: actor.userId, endedAt: null }, select: { position: true } },
        },
      },
      sections: { select: { code: true, answers: true } },
    },
  });
  if (!row) return null;
  const { id, title, status, callId, callVersionId, call, association } = row;
  const at = now();
  const answers = readAnswers(row.sections);
  const [dossier, { rules }, choices] = await Promise.all([
    readShownDossier(db, id),
    loadCallRules(db, callVersionId),
    findFormChoices(db, { callId, callVersionId }),
  ]);
  const signatory = {
    firstName: actor.firstName,
    lastName: actor.lastName,
    position: association.members[0]?.position ?? "",
  };
  const signing = {
    at,
    declarations: everythingDeclared,
    signatory: { isLegalRepresentative: true, ...signatory },
  };
  const verdict = rules.judge(withSignature(dossier.input, signing));
  return {
    number,
    title,
    association: association.name,
    status,
    call: {
      title: call.title,
      closesAt: call.closesAt.toISOString(),
      isOpen: callStateAt(call, at) === "open",
    },
    maySign: associationsFor(actor, "application.submit").includes(association.id),
    mayEdit: associationsFor(actor, "application.edit").includes(association.id),
    isDepositAllowed: isDepositAllowed(verdict.overall, readDepositPolicy(row.callVersion.form)),
    overall: verdict.overall,
    blocking: verdict.findings
      .filter(({ outcome, severity }) => outcome === "fail" && severity === "blocking")
      .map(({ code, label, reason, fix, field }) => ({
        code,
        label,
        reason,
        fix,
        to: fieldPath(number, field),
      })),
    sections: [
      ...checkSections({ number, call: formCallOf(row), answers, choices, input: dossier.input }),
      ...missingFiles(number, missingDocuments(row.callVersion.form, answers, dossier.files)),
    ],
    files: dossier.files,
    form: { formKey: randomUUID(), shown: dossier.fingerprint },
    signatory,
  };
}

/** What the call asks to join besides what its rules ask, as one more section to finish. */
function missingFiles(number: string, labels: readonly string[]): CheckedSection[] {
  if (labels.length === 0) return [];
  const to = `/dossiers/${number}/pieces`;
  const missing = labels.map((label) => ({ message: `Joignez «\u00A0${label}\u00A0».`, to }));
  return [{ code: "documents", title: "Pièces à joindre", to, rows: [], missing }];
}
