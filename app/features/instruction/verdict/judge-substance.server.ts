import type { Actor } from "~/domain/access/actor";
import { asksForJudgement } from "~/domain/review/effective-verdict";
import { accept, refuse, type Result } from "~/domain/result";
import { inTransaction } from "~/platform/database/in-transaction.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { findOpenVerdict, type VerdictRefusal } from "./find-open-verdict.server";

export interface Judgement {
  readonly number: string;
  readonly criterion: string;
  readonly isConvincing: boolean;
  /** Asked when it does not convince. */
  readonly reason: string;
}

/** A person says whether what an assisted rule only found to be there is convincing. It may be said anew. */
export async function judgeSubstance(
  { db, now }: Ports,
  actor: Actor,
  { number, criterion, isConvincing, reason }: Judgement,
): Promise<Result<undefined, VerdictRefusal>> {
  const at = now();
  return inTransaction(db, async (tx) => {
    const open = await findOpenVerdict(tx, actor, number);
    if (!open.ok) return open;
    const { applicationId, verdictId, verdict } = open.value;
    const finding = verdict.findings.find(({ code }) => code === criterion);
    if (!finding || !asksForJudgement(finding)) return refuse({ code: "not-found" });
    const said = { isConvincing, reason, judgedById: actor.userId, judgedAt: at };
    await tx.substanceJudgement.upsert({
      where: { applicationId_criterion: { applicationId, criterion } },
      create: { applicationId, criterion, ...said },
      update: said,
      select: { criterion: true },
    });
    await record(tx, {
      at,
      event: "application.substance-judged",
      actor,
      subject: { type: "application", id: applicationId },
      applicationId,
      facts: { verdictId, criterion, isConvincing },
    });
    return accept();
  });
}
