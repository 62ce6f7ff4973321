import type { Actor } from "~/domain/access/actor";
import { mayTake } from "~/domain/application/lifecycle";
import type { Finding } from "~/domain/eligibility/engine";
import type { OverallState } from "~/domain/eligibility/outcome";
import { asksForJudgement, effectiveVerdict, type WeighedFinding } from "~/domain/review/effective-verdict";
import type { LocatedPlace } from "~/domain/territory/place-words";
import { applicationsWithin } from "~/platform/access/application-scope.server";
import type { Ports } from "~/platform/ports.server";
import { locatedPlaces, placesSelect } from "~/platform/territory/located-places.server";
import { saidOf } from "~/platform/verdicts/said-of-verdict.server";

export interface VerdictView {
  readonly number: string;
  readonly title: string;
  /** False once the admissibility is decided: what people said stays as it was then. */
  readonly isOpen: boolean;
  readonly judgedAt: Date;
  readonly callVersion: number;
  /** As the rules reached it. */
  readonly overall: OverallState;
  /** As it counts, with what people said since. */
  readonly counts: OverallState;
  /** Codes of the blocking findings that count as failed, and of what is still to judge. */
  readonly failing: readonly string[];
  readonly toJudge: readonly string[];
  readonly tasks: readonly Task[];
  readonly places: readonly LocatedPlace[];
  readonly findings: readonly VerdictFinding[];
  readonly seals: { readonly input: string; readonly verdict: string | null };
}

export interface Task {
  readonly code: string;
  readonly label: string;
  readonly reason: string | null;
  readonly judgement: {
    readonly isConvincing: boolean;
    readonly reason: string;
    readonly by: string;
    readonly at: Date;
  } | null;
}

export interface VerdictFinding extends WeighedFinding {
  readonly label: string;
  readonly version: number;
  readonly reason: string | null;
  readonly override: {
    readonly reason: string;
    readonly by: string;
    readonly at: Date;
    readonly confirmedBy: string | null;
    /** The actor is a second person, and one is waited for. */
    readonly mayConfirm: boolean;
    readonly isWaiting: boolean;
  } | null;
}

const person = { select: { firstName: true, lastName: true } } as const;

/** A dossier's verdict with what people said of it. */
export async function findVerdict({ db }: Ports, actor: Actor, number: string): Promise<VerdictView | null> {
  const row = await db.application.findFirst({
    where: { AND: [{ number }, applicationsWithin(actor, "instruction.admit")] },
    select: {
      number: true,
      title: true,
      status: true,
      ...placesSelect,
      verdicts: {
        orderBy: { judgedAt: "desc" },
        take: 1,
        select: {
          overall: true,
          findings: true,
          judgedAt: true,
          inputSha256: true,
          verdictSha256: true,
          callVersion: { select: { number: true } },
        },
      },
      judgements: {
        select: { criterion: true, isConvincing: true, reason: true, judgedAt: true, judgedBy: person },
      },
      overrides: {
        where: { withdrawnAt: null },
        select: {
          criterion: true,
          reason: true,
          proposedAt: true,
          proposedById: true,
          proposedBy: person,
          confirmedAt: true,
          confirmedBy: person,
        },
      },
    },
  });
  const kept = row?.verdicts[0];
  if (!row || !kept) return null;
  const isOpen = mayTake("admit", row.status);
  const findings = kept.findings as unknown as Finding[];
  const effective = effectiveVerdict(findings, saidOf(row, findings));
  return {
    number: row.number,
    title: row.title,
    isOpen,
    judgedAt: kept.judgedAt,
    callVersion: kept.callVersion.number,
    overall: kept.overall,
    counts: effective.overall,
    failing: effective.failing,
    toJudge: effective.toJudge,
    places: await locatedPlaces(db, row),
    tasks: findings.filter(asksForJudgement).map(({ code, label, reason }) => {
      const judgement = row.judgements.find(({ criterion }) => criterion === code);
      return {
        code,
        label,
        reason,
        judgement: judgement
          ? {
              isConvincing: judgement.isConvincing,
              reason: judgement.reason,
              by: nameOf(judgement.judgedBy),
              at: judgement.judgedAt,
            }
          : null,
      };
    }),
    findings: findings.map(({ label, version, reason }, index) => {
      const weighed = effective.findings[index]!;
      const override = row.overrides.find(({ criterion }) => criterion === weighed.code);
      const isWaiting = weighed.severity === "blocking" && override?.confirmedAt === null;
      return {
        ...weighed,
        label,
        version,
        reason,
        override: override
          ? {
              reason: override.reason,
              by: nameOf(override.proposedBy),
              at: override.proposedAt,
              confirmedBy: override.confirmedBy ? nameOf(override.confirmedBy) : null,
              mayConfirm: isOpen && isWaiting && override.proposedById !== actor.userId,
              isWaiting,
            }
          : null,
      };
    }),
    seals: { input: hex(kept.inputSha256), verdict: kept.verdictSha256 ? hex(kept.verdictSha256) : null },
  };
}

function nameOf({ firstName, lastName }: { firstName: string; lastName: string }): string {
  return `${firstName} ${lastName}`;
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}
