import type { Actor } from "~/domain/access/actor";
import type { MissingReason } from "~/domain/attachment/missing-document";
import { statusWords } from "~/domain/application/status-words";
import type { ApplicationStatus } from "~/domain/application/lifecycle";
import type { Choices } from "~/domain/application/form/choices";
import type { AnswerChange } from "~/domain/complement/changes";
import { funderKinds } from "~/domain/eligibility/application-input";
import type { Finding } from "~/domain/eligibility/engine";
import type { OverallState } from "~/domain/eligibility/outcome";
import { readApplication } from "~/domain/eligibility/read-application";
import { registryAlerts } from "~/domain/association/registry-alerts";
import { readRegistry } from "~/domain/application/form/directory-registry";
import type { Day } from "~/domain/calendar/paris";
import { cents, sumCents, type Cents } from "~/domain/money/cents";
import { answerClock, type AnswerClock } from "~/domain/review/answer-clock";
import type { Ports } from "~/platform/ports.server";
import { readAnswers } from "../assemble.server";
import { readFormSettings } from "../sections/form-call.server";
import { checkSections, type CheckedSection } from "../submission/check-sections.server";
import { changesSince, type SinceLastYear } from "./since-last-year.server";
import { readEvidenceRow, type EvidenceRow } from "./evidence-row.server";

export interface EvidenceComplement {
  readonly id: string;
  readonly askedAt: Date;
  readonly dueOn: Day;
  readonly message: string;
  readonly subjects: readonly string[];
  readonly answeredAt: Date | null;
  readonly acceptedAt: Date | null;
  readonly cancelledAt: Date | null;
  readonly changes: readonly AnswerChange[];
}

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
  /** What the public directory says that an instructor must know. */
  readonly alerts: readonly string[];
  readonly clock: AnswerClock;
  readonly complements: readonly EvidenceComplement[];
  readonly others: readonly {
    readonly number: string;
    readonly title: string;
    readonly status: ApplicationStatus;
    readonly year: number;
    readonly awarded: Cents;
    readonly awards: readonly { readonly funder: string; readonly amount: Cents; readonly paid: Cents }[];
  }[];
}

/** A deposited dossier as those who instruct it read it, in one statement. */
export async function findEvidence(
  { db, now }: Ports,
  actor: Actor,
  number: string,
): Promise<Evidence | null> {
  const row = await readEvidenceRow(db, actor, number);
  const input = row ? readApplication(row.input) : null;
  if (!row || !input?.ok) return null;
  const complements = row.complements.map(complementOf);
  const answers = readAnswers(row.sections);
  const choices = choicesOf(row);
  const at = now();
  return {
    id: row.id,
    number,
    title: row.title,
    status: row.status,
    version: row.version,
    call: row.call,
    association: row.association,
    siret: row.siret,
    submittedAt: row.submittedAt,
    requested: cents(row.requestedCents),
    sections: checkSections({
      number,
      call: {
        code: row.callCode,
        sections: readFormSettings(row.form).sections,
        funders: row.funders.map((funder) => ({
          ...funder,
          kind: funderKinds.find((kind) => kind === funder.kind) ?? "PUBLIC",
        })),
      },
      answers,
      choices,
      input: input.value,
    }).map(({ code, title, rows }) => ({ code, title, rows })),
    sinceLastYear: changesSince(row.renewedFrom, answers, choices),
    files: row.files.map(({ uploadedAt: _uploadedAt, ...file }) => file),
    missingDocuments: row.missingDocuments,
    verdict: row.verdict && {
      overall: row.verdict.overall,
      judgedAt: new Date(row.verdict.judgedAt),
      findings: row.verdict.findings as Finding[],
    },
    steps: row.steps.map(({ toStatus, takenAt, reason }) => ({
      label: statusWords[toStatus].label,
      at: new Date(takenAt),
      reason,
    })),
    hasReport: row.hasReport,
    alerts: registryAlerts({ registry: readRegistry(row.directory), askedAt: row.directoryAt, now: at }),
    complements,
    clock: answerClock({
      submittedAt: row.submittedAt,
      suspensions: complements.map((one) => ({
        askedAt: one.askedAt,
        dueOn: one.dueOn,
        endedAt: one.answeredAt ?? one.cancelledAt,
      })),
      now: at,
    }),
    others: row.others.map(({ awards, ...other }) => ({
      ...other,
      awarded: sumCents(awards.map((one) => cents(one.cents))),
      awards: awards.map((one) => ({
        funder: one.funder,
        amount: cents(one.cents),
        paid: cents(one.paidCents),
      })),
    })),
  };
}

function complementOf(row: EvidenceRow["complements"][number]): EvidenceComplement {
  const instant = (text: string | null) => (text === null ? null : new Date(text));
  return {
    ...row,
    dueOn: row.dueOn as Day,
    askedAt: new Date(row.askedAt),
    answeredAt: instant(row.answeredAt),
    acceptedAt: instant(row.acceptedAt),
    cancelledAt: instant(row.cancelledAt),
  };
}

/** Labels of what was chosen; the page offers nothing. */
function choicesOf({ nodes, places }: EvidenceRow): Choices {
  const option = ({ code, label }: { code: string; label: string }) => ({ value: code, label });
  return {
    pillars: nodes.filter(({ level }) => level === "pillar").map(option),
    objectives: nodes.filter(({ level }) => level !== "pillar").map(option),
    districts: places.filter(({ kind }) => kind === "district").map(option),
    communes: places.filter(({ kind }) => kind === "commune").map(option),
  };
}
