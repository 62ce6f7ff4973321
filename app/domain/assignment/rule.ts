import { type Candidate, type FollowedDossier, mayInstruct } from "./assignable";

/** Which dossiers a rule is about; null is all of them. A rule names a call or a pillar, never both. */
export interface RuleTarget {
  readonly callId: string | null;
  readonly pillarId: string | null;
  readonly communeCode: string | null;
}

export interface AssignmentRule extends RuleTarget {
  readonly funderId: string;
  readonly people: readonly string[];
}

export interface RuledDossier extends FollowedDossier {
  readonly callId: string;
  /** Codes of the communes where the project takes place. */
  readonly communes: readonly string[];
}

/**
 * People whom the rules name for the dossier: those of the rules that say most about it. A call says more than a
 * pillar, which says more than nothing; a commune decides between equals. A project in several communes may have
 * several such rules, and then all their people.
 */
export function peopleFor(
  rules: readonly AssignmentRule[],
  dossier: RuledDossier,
  funderId: string,
): readonly string[] {
  const fitting = rules.filter((rule) => rule.funderId === funderId && fits(rule, dossier));
  const most = Math.max(...fitting.map(precision));
  const people = fitting.filter((rule) => precision(rule) === most).flatMap((rule) => rule.people);
  return [...new Set(people)];
}

/**
 * Who gets the dossier: of the people who may instruct it, the one with the fewest open dossiers; between equals, the
 * first identifier, so that the answer never depends on chance. Null when nobody may.
 */
export function leastLoaded(
  candidates: readonly Candidate[],
  dossier: FollowedDossier,
  { funderId, loads }: { funderId: string; loads: ReadonlyMap<string, number> },
): string | null {
  const able = candidates
    .filter((candidate) => mayInstruct(dossier, candidate, funderId).ok)
    .map(({ userId }) => ({ userId, load: loads.get(userId) ?? 0 }))
    .sort((one, other) => one.load - other.load || (one.userId < other.userId ? -1 : 1));
  return able[0]?.userId ?? null;
}

function fits({ callId, pillarId, communeCode }: RuleTarget, dossier: RuledDossier): boolean {
  return (
    (callId === null || callId === dossier.callId) &&
    (pillarId === null || pillarId === dossier.pillarId) &&
    (communeCode === null || dossier.communes.includes(communeCode))
  );
}

function precision({ callId, pillarId, communeCode }: RuleTarget): number {
  return (callId ? 4 : pillarId ? 2 : 0) + (communeCode ? 1 : 0);
}
