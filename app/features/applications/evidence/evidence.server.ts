import type { Actor } from "~/domain/access/actor";
import type { MissingReason } from "~/domain/attachment/missing-document";
import { statusWords } from "~/domain/application/status-words";
import type { ApplicationStatus } from "~/domain/application/lifecycle";
import type { Finding } from "~/domain/eligibility/engine";
import type { OverallState } from "~/domain/eligibility/outcome";
import { readApplication } from "~/domain/eligibility/read-application";
import { type Cents, sumCents } from "~/domain/money/cents";
import { applicationsWithin } from "~/platform/access/application-scope.server";
import { centsFromRow } from "~/platform/database/cents.server";
import type { Ports } from "~/platform/ports.server";
import { readAnswers } from "../assemble.server";
import { changesSince, renewedFromSelect, type SinceLastYear } from "./since-last-year.server";
import { formCallOf, formCallSelect } from "../sections/form-call.server";
import { findFormChoices } from "../sections/form-choices.server";
import { checkSections, type CheckedSection } from "../submission/check-sections.server";

export interface Evidence {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly status: ApplicationStatus;
  readonly version: number;
  readonly call: string;
  readonly association: string;
  readonly siret: string;
  readonly submittedAt: Date;
  readonly requested: Cents;
  readonly sections: readonly Pick<CheckedSection, "code" | "title" | "rows">[];
  /** What changed since the dossier of an earlier year that this one renews; null for a first request. */
  readonly sinceLastYear: SinceLastYear | null;
  readonly files: readonly {
    readonly id: string;
    readonly documentType: string;
    readonly fileName: string;
    readonly sizeBytes: number;
  }[];
  /** Documents that are not joined, and why the association says so. */
  readonly missingDocuments: readonly {
    readonly documentType: string;
    readonly reason: MissingReason;
    readonly words: string;
  }[];
  readonly verdict: {
    readonly overall: OverallState;
    readonly judgedAt: Date;
    readonly findings: readonly Finding[];
  } | null;
  readonly steps: readonly { readonly label: string; readonly at: Date; readonly reason: string }[];
  /** A report was asked: it is read on a page of its own. */
  readonly hasReport: boolean;
  readonly others: readonly {
    readonly number: string;
    readonly title: string;
    readonly status: ApplicationStatus;
    readonly awarded: Cents;
  }[];
}

/** A deposited dossier as those who instruct it read it: what was frozen, not what a form holds today. */
export async function findEvidence({ db }: Ports, actor: Actor, number: string): Promise<Evidence | null> {
  const row = await db.application.findFirst({
    where: { AND: [{ number }, applicationsWithin(actor, "instruction.read")] },
    select: {
      ...formCallSelect,
      id: true,
      number: true,
      title: true,
      status: true,
      version: true,
      submittedAt: true,
      requestedCents: true,
      callId: true,
      callVersionId: true,
      call: { select: { title: true, ...formCallSelect.call.select } },
      association: {
        select: {
          name: true,
          siret: true,
          applications: {
            where: { number: { not: number }, submittedAt: { not: null }, call: { isPractice: false } },
            orderBy: { submittedAt: "desc" },
            take: 10,
            select: { number: true, title: true, status: true, awards: { select: { amountCents: true } } },
          },
        },
      },
      sections: { select: { code: true, answers: true } },
      renewedFrom: renewedFromSelect,
      submissions: { orderBy: { ordinal: "desc" }, take: 1, select: { input: true } },
      verdicts: {
        orderBy: { judgedAt: "desc" },
        take: 1,
        select: { overall: true, judgedAt: true, findings: true },
      },
      attachments: {
        where: { removedAt: null },
        orderBy: { uploadedAt: "asc" },
        select: { id: true, documentType: true, fileName: true, sizeBytes: true },
      },
      missingDocuments: {
        orderBy: { documentType: "asc" },
        select: { documentType: true, reason: true, words: true },
      },
      report: { select: { id: true } },
      steps: { orderBy: { takenAt: "asc" }, select: { toStatus: true, takenAt: true, reason: true } },
    },
  });
  const input = row ? readApplication(row.submissions[0]?.input) : null;
  if (!row?.submittedAt || !input?.ok) return null;
  const choices = await findFormChoices(db, { callId: row.callId, callVersionId: row.callVersionId });
  const verdict = row.verdicts[0];
  return {
    id: row.id,
    number,
    title: row.title,
    status: row.status,
    version: row.version,
    call: row.call.title,
    association: row.association.name,
    siret: row.association.siret,
    submittedAt: row.submittedAt,
    requested: centsFromRow(row.requestedCents ?? 0n),
    sections: checkSections({
      number,
      call: formCallOf(row),
      answers: readAnswers(row.sections),
      choices,
      input: input.value,
    }).map(({ code, title, rows }) => ({ code, title, rows })),
    sinceLastYear: changesSince(row.renewedFrom, readAnswers(row.sections), choices),
    files: row.attachments,
    missingDocuments: row.missingDocuments,
    verdict: verdict
      ? {
          overall: verdict.overall,
          judgedAt: verdict.judgedAt,
          findings: verdict.findings as unknown as Finding[],
        }
      : null,
    steps: row.steps.map(({ toStatus, takenAt, reason }) => ({
      label: statusWords[toStatus].label,
      at: takenAt,
      reason,
    })),
    hasReport: row.report !== null,
    others: row.association.applications.map(({ awards, ...other }) => ({
      ...other,
      awarded: sumCents(awards.map(({ amountCents }) => centsFromRow(amountCents))),
    })),
  };
}
