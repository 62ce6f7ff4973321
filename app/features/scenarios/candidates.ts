import type { Candidate } from "~/domain/committee/scenario/candidate";
import { groupsOf } from "~/domain/committee/scenario/groups";
import { shareOf } from "~/domain/committee/scenario/standing";
import { type Cents, cents } from "~/domain/money/cents";
import type { PreparedSession } from "./prepared-session";

/** Key of a line: a dossier and a funder. */
export function lineKey(applicationId: string, funderId: string): string {
  return `${applicationId} ${funderId}`;
}

/** The dossiers as they compete; `viable` holds the least amounts that somebody typed, by line. */
export function candidatesOf(
  { dossiers }: Pick<PreparedSession, "dossiers">,
  viable: ReadonlyMap<string, Cents>,
  percent: number,
): readonly Candidate[] {
  return dossiers.map(({ id, number, score, funders, ...dossier }) => ({
    id,
    number,
    score,
    groups: groupsOf(dossier),
    proposals: funders
      .filter(({ proposed }) => proposed > 0)
      .map(({ funderId, envelopeId, proposed }) => ({
        envelopeId,
        full: proposed,
        viable: cents(Math.min(viable.get(lineKey(id, funderId)) ?? shareOf(proposed, percent), proposed)),
      })),
  }));
}
