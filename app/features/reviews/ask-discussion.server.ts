import type { Actor } from "~/domain/access/actor";
import { disagreementOf } from "~/domain/review/disagreement";
import type { Marks } from "~/domain/review/rubric";
import type { Tx } from "~/platform/database/database.server";
import { record } from "~/platform/journal/record.server";
import type { HeldDossier } from "./held-review.server";

interface Finished {
  readonly dossier: HeldDossier;
  readonly funderId: string;
  readonly own: { readonly total: number | null; readonly marks: Marks };
  readonly at: Date;
}

/** Opens a discussion when the funders that have finished judge too differently, unless one is open already. */
export async function askDiscussion(
  tx: Tx,
  actor: Actor,
  { dossier, funderId, own, at }: Finished,
): Promise<void> {
  const figures = [
    own,
    ...dossier.reviews
      .filter((one) => one.funderId !== funderId && one.isComplete)
      .map(({ total, scores }) => ({
        total,
        marks: Object.fromEntries([...scores].map(([code, { value }]) => [code, value])),
      })),
  ].flatMap(({ total, marks }) => (total === null ? [] : [{ total, marks }]));
  const apart = disagreementOf(dossier.rubric, figures);
  if (!apart) return;
  const isOpen = await tx.reviewDiscussion.count({ where: { applicationId: dossier.id, resolvedAt: null } });
  if (isOpen > 0) return;
  const { id } = await tx.reviewDiscussion.create({
    data: {
      applicationId: dossier.id,
      openedAt: at,
      gapHundredths: apart.gap,
      criteria: [...apart.criteria],
    },
    select: { id: true },
  });
  await record(tx, {
    at,
    event: "review.discussion-asked",
    actor,
    subject: { type: "discussion", id },
    applicationId: dossier.id,
    facts: { applicationId: dossier.id, gapHundredths: apart.gap, criteria: [...apart.criteria] },
  });
}
