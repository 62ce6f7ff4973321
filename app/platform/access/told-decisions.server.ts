import type { HeardFrom } from "~/domain/decision/heard-lines";
import { toldSoFar, type ToldSoFar } from "~/domain/decision/still-adjourned";
import type { Prisma } from "~/generated/prisma/client.js";
import { centsFromRow } from "~/platform/database/cents.server";
import type { AppealStatus } from "~/domain/appeal/lifecycle";
import type { DecisionOutcome } from "~/domain/committee/lifecycle";

/** What of an application says which decisions it was told, and contests: spread it into its `select`. */
export const toldDecisions = {
  decisions: {
    where: { undoneAt: null, letter: { sentAt: { not: null } } },
    orderBy: [{ recordedAt: "asc" }, { id: "asc" }],
    select: {
      recordedAt: true,
      lines: { select: { funderId: true, outcome: true, amountCents: true } },
    },
  },
  appeals: {
    where: { answeredAt: null },
    select: { id: true, status: true, lines: { select: { funderId: true, grantedCents: true } } },
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
  readonly appeals: readonly {
    readonly id: string;
    readonly status: AppealStatus;
    readonly lines: readonly { readonly funderId: string; readonly grantedCents: bigint }[];
  }[];
}

/** The last word of each funder among these decisions. */
export function saidIn({ decisions }: Pick<ToldRow, "decisions">): ToldSoFar {
  return toldSoFar(
    decisions.map(({ recordedAt, lines }) => ({
      recordedAt,
      lines: lines.map(({ amountCents, ...line }) => ({ ...line, amount: centsFromRow(amountCents) })),
    })),
  );
}

/** What the association was told so far, and the appeal that waits for its answer. */
export function toldOf({ decisions, appeals }: ToldRow): HeardFrom {
  const [appeal] = appeals;
  return {
    ...saidIn({ decisions }),
    appeal: appeal
      ? {
          id: appeal.id,
          isExamined: appeal.status === "examined",
          before: new Map(
            appeal.lines.map(({ funderId, grantedCents }) => [funderId, centsFromRow(grantedCents)]),
          ),
        }
      : null,
  };
}
