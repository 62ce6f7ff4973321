import type { Actor } from "~/domain/access/actor";
import type { Answers } from "~/domain/application/form/answers";
import { applicationsOfOwn } from "~/platform/access/application-scope.server";
import type { Ports } from "~/platform/ports.server";
import { readAnswers } from "../assemble.server";

export interface LastYear {
  readonly number: string;
  /** Year of the campaign, 2026. */
  readonly year: number;
  readonly answers: Answers;
}

/** The answers that the dossier of an earlier year gave to this section; null when this one is not a renewal. */
export async function findLastYear(
  { db }: Pick<Ports, "db">,
  actor: Actor,
  { number, code }: { number: string; code: string },
): Promise<LastYear | null> {
  const row = await db.application.findFirst({
    where: { number, ...applicationsOfOwn(actor, "application.read") },
    select: {
      renewedFrom: {
        select: {
          number: true,
          call: { select: { campaign: { select: { year: true } } } },
          sections: { where: { code }, select: { code: true, answers: true } },
        },
      },
    },
  });
  const before = row?.renewedFrom;
  if (!before) return null;
  const [answers = {}] = Object.values(readAnswers(before.sections));
  return { number: before.number, year: before.call.campaign.year, answers };
}
