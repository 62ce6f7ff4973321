import type { Actor } from "~/domain/access/actor";
import { advance } from "~/domain/application/lifecycle";
import type { Finding } from "~/domain/eligibility/engine";
import { effectiveVerdict } from "~/domain/review/effective-verdict";
import { accept, refuse, type Result } from "~/domain/result";
import { applicationsWithin } from "~/platform/access/application-scope.server";
import { record } from "~/platform/journal/record.server";
import { moveApplication } from "~/platform/lifecycle/move-application.server";
import type { Ports } from "~/platform/ports.server";
import { inTransaction } from "~/platform/database/in-transaction.server";
import { saidOf, saidSelect } from "~/platform/verdicts/said-of-verdict.server";

export type AdmitRefusal =
  | { readonly code: "not-found" }
  | { readonly code: "wrong-status" }
  | { readonly code: "blocking-failures"; readonly criteria: readonly string[] }
  | { readonly code: "not-judged"; readonly criteria: readonly string[] }
  | { readonly code: "changed-meanwhile" };

/**
 * Declares the dossier admissible. A blocking finding forbids it, unless two people set it aside; what the rules
 * leave to a person (assisted rules that pass, findings to review) must each have been judged convincing, before or
 * with this act. What is judged with it is kept too.
 */
export async function admitApplication(
  { db, now }: Ports,
  actor: Actor,
  { number, version, judged }: { number: string; version: number; judged: readonly string[] },
): Promise<Result<undefined, AdmitRefusal>> {
  const at = now();
  return inTransaction(db, async (tx) => {
    const application = await tx.application.findFirst({
      where: { AND: [{ number }, applicationsWithin(actor, "instruction.admit")] },
      select: {
        id: true,
        status: true,
        ...saidSelect,
        verdicts: { orderBy: { judgedAt: "desc" }, take: 1, select: { id: true, findings: true } },
      },
    });
    const verdict = application?.verdicts[0];
    if (!application || !verdict) return refuse({ code: "not-found" });
    const advanced = advance(application.status, "admit");
    if (!advanced.ok) return refuse({ code: "wrong-status" });
    const findings = verdict.findings as unknown as Finding[];
    const { failing, toJudge } = effectiveVerdict(findings, saidOf(application, findings));
    if (failing.length > 0) return refuse({ code: "blocking-failures", criteria: failing });
    const left = toJudge.filter((criterion) => !judged.includes(criterion));
    if (left.length > 0) return refuse({ code: "not-judged", criteria: left });

    const { id, status: from } = application;
    const moved = await moveApplication(tx, {
      id,
      version,
      step: "admit",
      from,
      to: advanced.value,
      at,
      takenById: actor.userId,
    });
    if (!moved) return refuse({ code: "changed-meanwhile" });
    await tx.substanceJudgement.createMany({
      data: toJudge.map((criterion) => ({
        applicationId: id,
        criterion,
        isConvincing: true,
        judgedById: actor.userId,
        judgedAt: at,
      })),
      skipDuplicates: true,
    });
    await record(tx, {
      at,
      event: "application.admitted",
      actor,
      subject: { type: "application", id },
      applicationId: id,
      facts: { verdictId: verdict.id, judged: [...toJudge] },
    });
    return accept();
  });
}
