import type { Actor } from "~/domain/access/actor";
import type { Day } from "~/domain/calendar/paris";
import { readApplication } from "~/domain/eligibility/read-application";
import { neededOpinions, type NeededOpinion } from "~/domain/opinion/needed";
import type { ReviewOpinion } from "~/domain/review/opinion-words";
import { applicationsWithin } from "~/platform/access/application-scope.server";
import type { Ports } from "~/platform/ports.server";

export interface OpinionsPage {
  readonly number: string;
  readonly title: string;
  readonly association: string;
  /** Asked by the rules, and not asked of anyone yet. */
  readonly needed: readonly NeededOpinion[];
  readonly opinions: readonly {
    readonly id: string;
    readonly kind: string;
    readonly partner: string;
    readonly email: string;
    readonly dueOn: Day;
    readonly openedAt: Date | null;
    readonly stance: ReviewOpinion | null;
    readonly body: string | null;
    readonly givenAt: Date | null;
    readonly revokedAt: Date | null;
  }[];
}

/** Opinions asked and given on a dossier, and those that the rules propose. */
export async function findOpinions(
  { db }: Ports,
  actor: Actor,
  number: string,
): Promise<OpinionsPage | null> {
  const row = await db.application.findFirst({
    where: { AND: [{ number }, applicationsWithin(actor, "review.write")] },
    select: {
      title: true,
      association: { select: { name: true } },
      submissions: { orderBy: { ordinal: "desc" }, take: 1, select: { input: true } },
      opinions: {
        orderBy: { invitedAt: "asc" },
        select: {
          id: true,
          kind: true,
          partner: true,
          email: true,
          dueOn: true,
          openedAt: true,
          stance: true,
          body: true,
          givenAt: true,
          revokedAt: true,
        },
      },
    },
  });
  if (!row) return null;
  const input = readApplication(row.submissions[0]?.input);
  const asked = new Set(row.opinions.filter(({ revokedAt }) => !revokedAt).map(({ kind }) => kind));
  const { pillar, objectives, beneficiaries } = input.ok
    ? input.value.project
    : { pillar: "", objectives: [], beneficiaries: null };
  return {
    number,
    title: row.title,
    association: row.association.name,
    needed: neededOpinions({
      pillar,
      objectives,
      beneficiaries: {
        total: beneficiaries?.total ?? 0,
        female: beneficiaries?.female ?? null,
        male: beneficiaries?.male ?? null,
        young: (beneficiaries?.ages["6-15"] ?? 0) + (beneficiaries?.ages["16-25"] ?? 0),
      },
    }).filter(({ kind }) => !asked.has(kind)),
    opinions: row.opinions.map(({ dueOn, ...opinion }) => ({
      ...opinion,
      dueOn: dueOn.toISOString().slice(0, 10) as Day,
    })),
  };
}
