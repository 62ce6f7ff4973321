import type { Actor } from "~/domain/access/actor";
import { mayTake } from "~/domain/application/lifecycle";
import type { Finding } from "~/domain/eligibility/engine";
import { effectiveVerdict, type EffectiveVerdict } from "~/domain/review/effective-verdict";
import { accept, refuse, type Result } from "~/domain/result";
import { applicationsWithin } from "~/platform/access/application-scope.server";
import type { Tx } from "~/platform/database/database.server";
import { saidOf, saidSelect } from "~/platform/verdicts/said-of-verdict.server";

export type VerdictRefusal = { readonly code: "not-found" } | { readonly code: "already-decided" };

interface OpenVerdict {
  readonly applicationId: string;
  readonly verdictId: string;
  readonly verdict: EffectiveVerdict;
}

/** The verdict of a dossier whose admissibility is still to be decided by the actor, held until the commit. */
export async function findOpenVerdict(
  tx: Tx,
  actor: Actor,
  number: string,
): Promise<Result<OpenVerdict, VerdictRefusal>> {
  const within = { AND: [{ number }, applicationsWithin(actor, "instruction.admit")] };
  const found = await tx.application.findFirst({ where: within, select: { id: true } });
  if (!found) return refuse({ code: "not-found" });
  // What people say and the decision that rests on it follow one another.
  await tx.$queryRaw`SELECT id FROM applications WHERE id = ${found.id}::uuid FOR UPDATE`;
  const row = await tx.application.findFirst({
    where: within,
    select: {
      id: true,
      status: true,
      verdicts: { orderBy: { judgedAt: "desc" }, take: 1, select: { id: true, findings: true } },
      ...saidSelect,
    },
  });
  const kept = row?.verdicts[0];
  if (!row || !kept) return refuse({ code: "not-found" });
  if (!mayTake("admit", row.status)) return refuse({ code: "already-decided" });
  const findings = kept.findings as unknown as Finding[];
  return accept({
    applicationId: row.id,
    verdictId: kept.id,
    verdict: effectiveVerdict(findings, saidOf(row, findings)),
  });
}
