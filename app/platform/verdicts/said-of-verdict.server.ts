import type { Said } from "~/domain/review/effective-verdict";
import type { Severity } from "~/domain/eligibility/outcome";
import type { Prisma } from "~/generated/prisma/client.js";

/** What people said of a dossier's verdict: goes into the `select` of a query on applications. */
export const saidSelect = {
  judgements: { select: { criterion: true, isConvincing: true } },
  overrides: { where: { withdrawnAt: null }, select: { criterion: true, confirmedAt: true } },
} satisfies Prisma.ApplicationSelect;

type Row = Prisma.ApplicationGetPayload<{ select: typeof saidSelect }>;

/** A blocking finding is set aside once a second person has confirmed it, an advice at once. */
export function saidOf(
  { judgements, overrides }: Row,
  findings: readonly { readonly code: string; readonly severity: Severity }[],
): Said {
  const severities = new Map(findings.map(({ code, severity }) => [code, severity]));
  return {
    judged: new Map(judgements.map(({ criterion, isConvincing }) => [criterion, isConvincing])),
    setAside: new Set(
      overrides
        .filter(
          ({ criterion, confirmedAt }) => confirmedAt !== null || severities.get(criterion) === "warning",
        )
        .map(({ criterion }) => criterion),
    ),
  };
}
