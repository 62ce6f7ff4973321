import type { Actor } from "~/domain/access/actor";
import { applicationsWithin } from "~/platform/access/application-scope.server";
import type { Ports } from "~/platform/ports.server";

export interface ToldLetter {
  readonly sentAt: Date;
  readonly firstReadAt: Date | null;
}

/** When the decisions on a dossier were told, and when its association opened them, the latest first: for agents. */
export async function listToldLetters(
  { db }: Ports,
  actor: Actor,
  number: string,
): Promise<readonly ToldLetter[]> {
  const letters = await db.decisionLetter.findMany({
    where: {
      sentAt: { not: null },
      application: { AND: [{ number }, applicationsWithin(actor, "instruction.read")] },
    },
    orderBy: [{ sentAt: "desc" }, { id: "desc" }],
    select: { sentAt: true, firstReadAt: true },
  });
  return letters.flatMap(({ sentAt, firstReadAt }) => (sentAt ? [{ sentAt, firstReadAt }] : []));
}
