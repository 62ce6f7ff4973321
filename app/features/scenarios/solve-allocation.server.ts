import { breaches, type Allocation, type AllocationQuestion } from "~/domain/committee/scenario/allocation";
import { allocationModel } from "~/domain/committee/scenario/allocation-model";
import type { Level } from "~/domain/committee/scenario/simulate";
import { accept, refuse, type Result } from "~/domain/result";
import { solveProgram } from "./highs.server";

export type AllocationRefusal =
  /** No choice of dossiers reaches every floor within the envelopes. */
  | { readonly code: "floors-out-of-reach" }
  /** The best choice was not found in the time given. */
  | { readonly code: "too-long" };

/**
 * The choice of dossiers and levels worth most points within the envelopes and above the floors, found by HiGHS and
 * checked to the cent afterwards. The same question gives the same answer.
 */
export async function solveAllocation(
  question: AllocationQuestion,
): Promise<Result<Allocation, AllocationRefusal>> {
  const margins = new Map<string, number>();
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const { text, variables } = allocationModel(question, margins);
    if (variables.size === 0) {
      const nothing: Allocation = new Map();
      return breaches(question, nothing).length === 0
        ? accept(nothing)
        : refuse({ code: "floors-out-of-reach" });
    }
    const { status, chosen } = await solveProgram(text);
    if (status === "Infeasible") return refuse({ code: "floors-out-of-reach" });
    if (status !== "Optimal") return refuse({ code: "too-long" });
    const allocation = new Map<string, Exclude<Level, "none">>();
    for (const [name, { id, level }] of variables) if (chosen.has(name)) allocation.set(id, level);
    const broken = breaches(question, allocation);
    if (broken.length === 0) return accept(allocation);
    // A solver in floating point may be some cents over: keep them free and ask again.
    for (const { of, by } of broken) margins.set(of, (margins.get(of) ?? 0) + by);
  }
  return refuse({ code: "too-long" });
}
