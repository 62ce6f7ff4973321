import type { Actor } from "~/domain/access/actor";
import { associationsFor } from "~/domain/access/policy";
import { accept, refuse, type Result } from "~/domain/result";
import type { Prisma } from "~/generated/prisma/client.js";
import type { Tx } from "~/platform/database/database.server";
import { record } from "~/platform/journal/record.server";
import { moveAward } from "~/platform/lifecycle/move-award.server";
import type { Ports } from "~/platform/ports.server";
import { inTransaction } from "~/platform/database/in-transaction.server";
import { awardsWithin } from "./awards-of.server";

export type SignRefusal =
  | { readonly code: "not-found" }
  | { readonly code: "not-prepared" }
  | { readonly code: "already-signed" }
  | { readonly code: "association-first" }
  | { readonly code: "changed-meanwhile" };

/** The association's signatory signs an agreement; an award order needs no signature of theirs. */
export async function signForAssociation(
  { db, now }: Ports,
  actor: Actor,
  { awardId }: { awardId: string },
): Promise<Result<undefined, SignRefusal>> {
  const at = now();
  const scope = { application: { associationId: { in: [...associationsFor(actor, "agreement.sign")] } } };
  return inTransaction(db, async (tx) => {
    const agreement = await hold(tx, awardId, scope);
    if (!agreement) return refuse({ code: "not-found" });
    if (agreement.kind !== "agreement") return refuse({ code: "not-prepared" });
    if (agreement.signatorySignedAt) return refuse({ code: "already-signed" });
    await tx.agreement.update({
      where: { awardId },
      data: { signatorySignedAt: at, signatoryId: actor.userId },
    });
    await record(tx, {
      at,
      event: "agreement.signed-by-association",
      actor,
      subject: { type: "award", id: awardId },
      applicationId: agreement.award.applicationId,
      facts: { number: agreement.number },
    });
    return accept();
  });
}

/** The funder signs last: from then on the award can be paid. */
export async function signForFunder(
  { db, now }: Ports,
  actor: Actor,
  { awardId }: { awardId: string },
): Promise<Result<undefined, SignRefusal>> {
  const at = now();
  return inTransaction(db, async (tx) => {
    const agreement = await hold(tx, awardId, awardsWithin(actor, "award.manage"));
    if (!agreement) return refuse({ code: "not-found" });
    if (agreement.funderSignedAt) return refuse({ code: "already-signed" });
    if (agreement.kind === "agreement" && !agreement.signatorySignedAt)
      return refuse({ code: "association-first" });
    await tx.agreement.update({
      where: { awardId },
      data: { funderSignedAt: at, funderSignedById: actor.userId },
    });
    const { status, version, applicationId } = agreement.award;
    const moved = await moveAward(tx, {
      id: awardId,
      status,
      version,
      step: "sign-agreement",
      at,
      takenById: actor.userId,
    });
    if (moved !== "moved") return refuse({ code: "changed-meanwhile" });
    await record(tx, {
      at,
      event: "agreement.signed-by-funder",
      actor,
      subject: { type: "award", id: awardId },
      applicationId,
      facts: { number: agreement.number },
    });
    return accept();
  });
}

/** The agreement of the award, its award locked: of two signatures at once, the second sees the first. */
async function hold(tx: Tx, awardId: string, scope: Prisma.AwardWhereInput) {
  await tx.$queryRaw`SELECT id FROM awards WHERE id = ${awardId}::uuid FOR UPDATE`;
  return tx.agreement.findFirst({
    where: { award: { AND: [{ id: awardId }, scope] } },
    select: {
      kind: true,
      number: true,
      signatorySignedAt: true,
      funderSignedAt: true,
      award: { select: { status: true, version: true, applicationId: true } },
    },
  });
}
