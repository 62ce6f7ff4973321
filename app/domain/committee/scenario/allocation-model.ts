import { costOf, worthOf, type AllocationQuestion } from "./allocation";
import { rankCandidates, type Candidate } from "./candidate";
import type { Level } from "./simulate";

/** A mixed-integer program in the CPLEX LP format, and what each of its variables stands for. */
export interface AllocationModel {
  readonly text: string;
  readonly variables: ReadonlyMap<string, { readonly id: string; readonly level: Exclude<Level, "none"> }>;
}

const levels = ["full", "reduced"] as const;

/**
 * The question as a program: one binary variable for each dossier and level, at most one of them set, within the
 * envelopes and above the floors. Dossiers come in their rank's order, so that the same question gives the same
 * text and, from a solver of one thread, the same answer.
 *
 * @param margins cents to keep free in an envelope, against a solver that rounds
 */
export function allocationModel(
  question: AllocationQuestion,
  margins: ReadonlyMap<string, number> = new Map(),
): AllocationModel {
  const candidates = rankCandidates(question.candidates);
  const variables = new Map<string, { id: string; level: Exclude<Level, "none"> }>();
  candidates.forEach(({ id, proposals }, place) => {
    if (proposals.length === 0) return;
    for (const level of levels) variables.set(nameOf(place, level), { id, level });
  });
  const terms = (coefficient: (candidate: Candidate, level: Exclude<Level, "none">) => number) =>
    candidates.flatMap((candidate, place) =>
      candidate.proposals.length === 0
        ? []
        : levels.flatMap((level) => {
            const value = coefficient(candidate, level);
            return value === 0 ? [] : [`${value} ${nameOf(place, level)}`];
          }),
    );
  const once = candidates.flatMap(({ proposals }, place) =>
    proposals.length === 0
      ? []
      : [` once${place}: ${nameOf(place, "full")} + ${nameOf(place, "reduced")} <= 1`],
  );
  const rooms = question.envelopes.flatMap(({ envelopeId, room }, place) => {
    const costs = terms((candidate, level) => costOf(candidate, level, envelopeId));
    const limit = room - (margins.get(envelopeId) ?? 0);
    return costs.length === 0 ? [] : [` room${place}: ${costs.join("\n + ")} <= ${limit}`];
  });
  const floors = question.floors.map(({ group, atLeast }, place) => {
    const given = terms((candidate, level) =>
      candidate.groups.includes(group)
        ? candidate.proposals.reduce((sum, { full, viable }) => sum + (level === "full" ? full : viable), 0)
        : 0,
    );
    // A group without a dossier cannot reach a floor: a constant no variable changes says so to the solver.
    return ` floor${place}: ${given.length > 0 ? given.join("\n + ") : "0 none"} >= ${atLeast}`;
  });
  const worths = terms((candidate, level) => worthOf(candidate, level));
  const text = [
    "Maximize",
    ` worth: ${worths.length > 0 ? worths.join("\n + ") : "0 none"}`,
    "Subject To",
    ...once,
    ...rooms,
    ...floors,
    " nothing: none = 0",
    "Binary",
    ` ${[...variables.keys()].join(" ")}`,
    "End",
  ].join("\n");
  return { text, variables };
}

function nameOf(place: number, level: Exclude<Level, "none">): string {
  return `${level === "full" ? "f" : "r"}${place}`;
}
