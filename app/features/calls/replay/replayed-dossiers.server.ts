import type { Actor } from "~/domain/access/actor";
import type { Application } from "~/domain/eligibility/application-input";
import { prepareRules } from "~/domain/eligibility/engine";
import type { Outcome, OverallState } from "~/domain/eligibility/outcome";
import { changedOutcomes, outcomesWriter } from "~/domain/eligibility/outcomes-text";
import { applicationsWithin } from "~/platform/access/application-scope.server";
import type { Tx } from "~/platform/database/database.server";
import { replayTerms } from "./replay-terms.server";

export interface ReplayedDossier {
  readonly id: string;
  /** Null: the actor may not read this dossier. */
  readonly shown: {
    readonly number: string;
    readonly title: string;
    readonly association: string;
    readonly changes: readonly {
      readonly code: string;
      readonly before: Outcome | null;
      readonly after: Outcome | null;
      readonly reason: string | null;
    }[];
  } | null;
  readonly before: OverallState;
  readonly after: OverallState;
}

/** The reasons are reckoned for the dossiers of one page only: a hundred thousand of them would be stored for nobody. */
export async function shownDossiers(
  db: Tx,
  actor: Actor,
  { ids, sourceId, rules }: { ids: readonly string[]; sourceId: string; rules: unknown },
): Promise<ReadonlyMap<string, ReplayedDossier["shown"]>> {
  if (ids.length === 0) return new Map();
  const rows = await db.application.findMany({
    where: { AND: [{ id: { in: [...ids] } }, applicationsWithin(actor, "instruction.read")] },
    select: {
      id: true,
      number: true,
      title: true,
      association: { select: { name: true } },
      verdicts: {
        orderBy: { judgedAt: "desc" },
        take: 1,
        select: { outcomes: true, submission: { select: { input: true } } },
      },
    },
  });
  const { settings, programme } = await replayTerms(db, sourceId, rules);
  const prepared = prepareRules(settings, { programme });
  const write = outcomesWriter(prepared.criteria);
  return new Map(
    rows.map(({ id, number, title, association, verdicts: [verdict] }) => {
      if (!verdict) return [id, null];
      const { findings } = prepared.judge(verdict.submission.input as Application);
      const after = write(findings.map(({ outcome }) => outcome));
      const changes = changedOutcomes(verdict.outcomes, after).map((change) => ({
        ...change,
        reason: findings.find(({ code }) => code === change.code)?.reason ?? null,
      }));
      return [id, { number, title, association: association.name, changes }];
    }),
  );
}
