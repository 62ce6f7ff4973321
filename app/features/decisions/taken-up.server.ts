import type { Prisma } from "~/generated/prisma/client.js";

/** The scenario that the session has taken up, with what it proposes for one dossier. */
export function takenUp(number: string) {
  return {
    where: { takenUpAt: { not: null } },
    select: {
      name: true,
      lines: { where: { application: { number } }, select: { funderId: true, amountCents: true } },
    },
  } satisfies Prisma.CommitteeSession$scenariosArgs;
}
