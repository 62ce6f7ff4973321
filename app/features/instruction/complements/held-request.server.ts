import type { Actor } from "~/domain/access/actor";
import { applicationsWithin } from "~/platform/access/application-scope.server";
import type { Tx } from "~/platform/database/database.server";

export interface RequestNamed {
  readonly number: string;
  readonly requestId: string;
}

const select = {
  id: true,
  applicationId: true,
  fromStatus: true,
  subjects: true,
  message: true,
  draft: true,
  askedById: true,
  application: { select: { status: true, version: true, associationId: true } },
} as const;

/** A request of a dossier that the actor instructs; the dossier is held until the end of the transaction. */
export async function holdRequest(tx: Tx, actor: Actor, { number, requestId }: RequestNamed) {
  await tx.$queryRaw`SELECT id FROM applications WHERE number = ${number} FOR UPDATE`;
  return tx.complementRequest.findFirst({
    where: {
      id: requestId,
      application: { AND: [{ number }, applicationsWithin(actor, "instruction.admit")] },
    },
    select,
  });
}

/** Ends a request that still waits. False: it was answered or given up meanwhile. */
export async function giveUpRequest(tx: Tx, requestId: string, at: Date): Promise<boolean> {
  const { count } = await tx.complementRequest.updateMany({
    where: { id: requestId, answeredAt: null, cancelledAt: null },
    data: { cancelledAt: at },
  });
  return count > 0;
}
