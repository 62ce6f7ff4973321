import { toldSoFar, type ToldSoFar } from "~/domain/decision/still-adjourned";
import type { Prisma } from "~/generated/prisma/client.js";
import { centsFromRow } from "~/platform/database/cents.server";
import type { DecisionOutcome } from "~/domain/committee/lifecycle";

/** What of an application says which decisions it was told: spread it into its `select`. */
export const toldDecisions = {
  decisions: {
    where: { undoneAt: null, letter: { sentAt: { not: null } } },
    orderBy: [{ recordedAt: "asc" }, { id: "asc" }],
    select: {
      recordedAt: true,
      lines: { select: { funderId: true, outcome: true, amountCents: true } },
    },
  },
} satisfies Prisma.ApplicationSelect;

interface ToldRow {
  readonly decisions: readonly {
    readonly recordedAt: Date;
    readonly lines: readonly {
      readonly funderId: string;
      readonly outcome: DecisionOutcome;
      readonly amountCents: bigint;
    }[];
  }[];
}

export function toldOf({ decisions }: ToldRow): ToldSoFar {
  return toldSoFar(
    decisions.map(({ recordedAt, lines }) => ({
      recordedAt,
      lines: lines.map(({ amountCents, ...line }) => ({ ...line, amount: centsFromRow(amountCents) })),
    })),
  );
}
