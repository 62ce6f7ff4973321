import type { Actor } from "~/domain/access/actor";
import { maySetAside } from "~/domain/review/effective-verdict";
import { accept, refuse, type Result } from "~/domain/result";
import { inTransaction } from "~/platform/database/in-transaction.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { findOpenVerdict, type VerdictRefusal } from "./find-open-verdict.server";

export type SetAsideRefusal =
  | VerdictRefusal
  | { readonly code: "nothing-to-set-aside" }
  | { readonly code: "already-proposed" }
  /** Whoever proposed to set a blocking finding aside does not confirm it. */
  | { readonly code: "needs-another-person" }
  | { readonly code: "changed-meanwhile" };

type Answer = Result<undefined, SetAsideRefusal>;

interface Aside {
  readonly number: string;
  readonly criterion: string;
}

/**
 * A person proposes to set a finding aside, with a reason. An advice is set aside at once; a blocking finding waits
 * for a second person. The verdict itself stays as the rules reached it.
 */
export async function setFindingAside(
  { db, now }: Ports,
  actor: Actor,
  { number, criterion, reason }: Aside & { readonly reason: string },
): Promise<Answer> {
  const at = now();
  return inTransaction<Answer>(db, async (tx) => {
    const open = await findOpenVerdict(tx, actor, number);
    if (!open.ok) return open;
    const { applicationId, verdictId, verdict } = open.value;
    const known = await tx.criterionOverride.count({
      where: { applicationId, criterion, withdrawnAt: null },
    });
    if (known > 0) return refuse({ code: "already-proposed" });
    const finding = verdict.findings.find(({ code }) => code === criterion);
    if (!finding || !maySetAside(finding)) return refuse({ code: "nothing-to-set-aside" });
    const { id: overrideId } = await tx.criterionOverride.create({
      data: { applicationId, criterion, reason, proposedById: actor.userId, proposedAt: at },
      select: { id: true },
    });
    await record(tx, {
      at,
      event: "application.override-proposed",
      actor,
      subject: { type: "application", id: applicationId },
      applicationId,
      facts: { verdictId, criterion, overrideId, severity: finding.severity },
    });
    return accept();
  });
}

/** A second person confirms that a blocking finding is set aside. */
export async function confirmSetAside(
  { db, now }: Ports,
  actor: Actor,
  { number, criterion }: Aside,
): Promise<Answer> {
  const at = now();
  return inTransaction<Answer>(db, async (tx) => {
    const open = await findOpenVerdict(tx, actor, number);
    if (!open.ok) return open;
    const { applicationId, verdictId } = open.value;
    const proposed = await tx.criterionOverride.findFirst({
      where: { applicationId, criterion, withdrawnAt: null, confirmedAt: null },
      select: { id: true, proposedById: true },
    });
    if (!proposed) return refuse({ code: "changed-meanwhile" });
    if (proposed.proposedById === actor.userId) return refuse({ code: "needs-another-person" });
    const { count } = await tx.criterionOverride.updateMany({
      where: { id: proposed.id, withdrawnAt: null, confirmedAt: null, proposedById: { not: actor.userId } },
      data: { confirmedById: actor.userId, confirmedAt: at },
    });
    if (count === 0) return refuse({ code: "changed-meanwhile" });
    await record(tx, {
      at,
      event: "application.override-confirmed",
      actor,
      subject: { type: "application", id: applicationId },
      applicationId,
      facts: { verdictId, criterion, overrideId: proposed.id },
    });
    return accept();
  });
}

/** The finding counts again as the rules found it. */
export async function withdrawSetAside(
  { db, now }: Ports,
  actor: Actor,
  { number, criterion }: Aside,
): Promise<Answer> {
  const at = now();
  return inTransaction<Answer>(db, async (tx) => {
    const open = await findOpenVerdict(tx, actor, number);
    if (!open.ok) return open;
    const { applicationId, verdictId } = open.value;
    const { count } = await tx.criterionOverride.updateMany({
      where: { applicationId, criterion, withdrawnAt: null },
      data: { withdrawnAt: at },
    });
    if (count === 0) return refuse({ code: "changed-meanwhile" });
    await record(tx, {
      at,
      event: "application.override-withdrawn",
      actor,
      subject: { type: "application", id: applicationId },
      applicationId,
      facts: { verdictId, criterion },
    });
    return accept();
  });
}
