import type { Actor } from "~/domain/access/actor";
import { mayTake } from "~/domain/application/lifecycle";
import { applicationsOfOwn } from "~/platform/access/application-scope.server";
import type { Ports } from "~/platform/ports.server";

export interface WithdrawalView {
  readonly number: string;
  readonly title: string;
  readonly version: number;
  readonly mayWithdraw: boolean;
  readonly wasDeposited: boolean;
}

/** The actor's dossier before they give it up. */
export async function findWithdrawable(
  { db }: Pick<Ports, "db">,
  actor: Actor,
  number: string,
): Promise<WithdrawalView | null> {
  const application = await db.application.findFirst({
    where: { number, ...applicationsOfOwn(actor, "application.withdraw") },
    select: { title: true, version: true, status: true, submittedAt: true },
  });
  if (!application) return null;
  const { title, version, status, submittedAt } = application;
  return {
    number,
    title,
    version,
    mayWithdraw: mayTake("withdraw", status),
    wasDeposited: submittedAt !== null,
  };
}
