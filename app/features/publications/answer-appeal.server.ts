import { advanceAppeal, type AppealStatus } from "~/domain/appeal/lifecycle";
import type { Tx } from "~/platform/database/database.server";

const steps = { upheld: "uphold", upheld_in_part: "uphold-in-part", rejected: "reject" } as const;

/**
 * Closes the appeal that a letter answers, with the letter.
 *
 * @throws {Error} when the appeal has an answer already: the letter is not sent
 */
export async function answerAppeal(
  tx: Tx,
  {
    appealId,
    outcome,
    at,
    byId,
  }: {
    appealId: string;
    outcome: Extract<AppealStatus, keyof typeof steps>;
    at: Date;
    byId: string | null;
  },
): Promise<void> {
  const { status, version } = await tx.appeal.findUniqueOrThrow({
    where: { id: appealId },
    select: { status: true, version: true },
  });
  const advanced = advanceAppeal(status, steps[outcome]);
  if (!advanced.ok) throw new Error(`appeal ${appealId}: ${steps[outcome]} cannot be taken from ${status}`);
  const { count } = await tx.appeal.updateMany({
    where: { id: appealId, version },
    data: { status: advanced.value, answeredAt: at, answeredById: byId, version: { increment: 1 } },
  });
  if (count === 0) throw new Error(`appeal ${appealId}: it changed meanwhile`);
}
