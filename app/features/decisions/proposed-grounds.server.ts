import type { Actor } from "~/domain/access/actor";
import { proposedGrounds, type ProposedGround } from "~/domain/decision/grounds";
import type { Finding } from "~/domain/eligibility/engine";
import { effectiveVerdict } from "~/domain/review/effective-verdict";
import { rubricSchema } from "~/domain/review/rubric-shape";
import type { Mark } from "~/domain/review/rubric";
import { heardBy } from "~/platform/access/hearing-scope.server";
import type { Ports } from "~/platform/ports.server";
import { saidOf, saidSelect } from "~/platform/verdicts/said-of-verdict.server";
import type { ItemAddress } from "./heard-item.server";

/** Sentences that may reason the decision on a dossier that the actor hears: none for anybody else. */
export async function listProposedGrounds(
  { db }: Ports,
  actor: Actor,
  { sessionId, number }: ItemAddress,
): Promise<readonly ProposedGround[]> {
  const item = await db.agendaItem.findFirst({
    where: {
      AND: [heardBy(actor), { application: { number } }],
      sessionId,
      session: { members: { some: { userId: actor.userId } } },
    },
    select: {
      application: {
        select: {
          ...saidSelect,
          callVersion: { select: { rubric: true } },
          verdicts: { orderBy: { judgedAt: "desc" }, take: 1, select: { findings: true } },
          reviews: {
            where: { completedAt: { not: null } },
            select: { scores: { select: { criterion: true, value: true } } },
          },
        },
      },
    },
  });
  const rubric = rubricSchema.safeParse(item?.application.callVersion.rubric);
  if (!item || !rubric.success) return [];
  const { application } = item;
  const findings = (application.verdicts[0]?.findings ?? []) as unknown as Finding[];
  const { findings: weighed } = effectiveVerdict(findings, saidOf(application, findings));
  return proposedGrounds({
    findings: findings.map(({ label, reason }, index) => ({ label, reason, ...weighed[index]! })),
    rubric: rubric.data,
    marks: application.reviews.map(({ scores }) =>
      Object.fromEntries(scores.map(({ criterion, value }) => [criterion, value as Mark])),
    ),
  });
}
