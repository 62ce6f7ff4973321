import { awaitingDecision } from "~/domain/decision/awaiting-decision";
import type { Prisma } from "~/generated/prisma/client.js";

/** Letters still to be sent; one whose dossier was withdrawn, or whose decision was taken back, never is. */
export const unsent = {
  sentAt: null,
  decision: { undoneAt: null },
  application: { status: { in: [...awaitingDecision] } },
} satisfies Prisma.DecisionLetterWhereInput;
