import { fullName, type Actor } from "~/domain/access/actor";
import { mayForFunder } from "~/domain/access/policy";
import { estimateSeverity, type RankedDossier } from "~/domain/review/severity";
import { applicationsWithin } from "~/platform/access/application-scope.server";
import type { Ports } from "~/platform/ports.server";

export interface SeverityView {
  readonly calls: readonly { readonly id: string; readonly title: string }[];
  readonly callId: string | null;
  readonly reviewers: readonly {
    readonly name: string;
    readonly funder: string;
    readonly reviews: number;
    readonly severity: number;
  }[];
  readonly dossiers: readonly (RankedDossier & { readonly title: string })[];
}

const most = 2_000;
const complete = { completedAt: { not: null } } as const;

/**
 * How severe each reviewer is, over the complete reviews of one call that the actor may read. A dossier that they have
 * still to score themselves is left out, so that nothing of it is told before.
 */
export async function findSeverity(
  { db }: Ports,
  actor: Actor,
  wanted: string | null,
): Promise<SeverityView> {
  const within = applicationsWithin(actor, "instruction.read");
  const calls = await db.call.findMany({
    where: { applications: { some: { AND: [within, { reviews: { some: complete } }] } } },
    orderBy: { closesAt: "desc" },
    take: 100,
    select: { id: true, title: true },
  });
  const callId = calls.find(({ id }) => id === wanted)?.id ?? calls[0]?.id ?? null;
  if (callId === null) return { calls, callId, reviewers: [], dossiers: [] };
  const rows = await db.application.findMany({
    where: { AND: [within, { callId, reviews: { some: complete } }] },
    orderBy: [{ submittedAt: "asc" }, { id: "asc" }],
    take: most,
    select: {
      number: true,
      title: true,
      funderRequests: { select: { funderId: true } },
      reviews: {
        where: complete,
        select: {
          funderId: true,
          totalHundredths: true,
          reviewer: { select: { id: true, firstName: true, lastName: true } },
          funder: { select: { shortName: true } },
        },
      },
    },
  });
  const shown = rows.filter(({ funderRequests, reviews }) =>
    funderRequests.every(
      ({ funderId }) =>
        !mayForFunder(actor, "review.write", funderId) || reviews.some((one) => one.funderId === funderId),
    ),
  );
  const titles = new Map(shown.map(({ number, title }) => [number, title]));
  const people = new Map<string, { name: string; funder: string }>();
  const totals = shown.flatMap(({ number, reviews }) =>
    reviews.flatMap(({ totalHundredths, reviewer, funder }) => {
      people.set(reviewer.id, { name: fullName(reviewer), funder: funder.shortName });
      return totalHundredths === null
        ? []
        : [{ dossier: number, reviewer: reviewer.id, total: totalHundredths }];
    }),
  );
  const { reviewers, dossiers } = estimateSeverity(totals);
  return {
    calls,
    callId,
    reviewers: reviewers.map(({ reviewer, ...figures }) => ({ ...people.get(reviewer)!, ...figures })),
    dossiers: dossiers.map((one) => ({ ...one, title: titles.get(one.dossier) ?? "" })),
  };
}
