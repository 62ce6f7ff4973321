import path from "node:path";
import { Worker } from "node:worker_threads";

/** What the solver answered: its status in its own words, and the names of the variables set to one. */
export interface Solution {
  readonly status: string;
  readonly chosen: ReadonlySet<string>;
}

interface Answer {
  readonly id: number;
  readonly status?: string;
  readonly chosen?: readonly string[];
  readonly fault?: string;
}

interface Waiting {
  readonly resolve: (solution: Solution) => void;
  readonly reject: (fault: Error) => void;
}

interface Solver {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
}

/** Longest wait for one program, those before it included. */
const patienceMs = 60_000;

/** One thread per process, shared by the bundles of the server and of Remix through the global object. */
const key = Symbol.for("pilier.highs");
const shared = globalThis as unknown as Record<symbol, Solver | undefined>;
let lastId = 0;

/**
 * Solves a program in the CPLEX LP format with HiGHS, in a thread of its own that starts with the first program and
 * never keeps the process alive.
 *
 * @throws {Error} when the solver falls, or takes too long
 */
export async function solveProgram(text: string): Promise<Solution> {
  const solver = (shared[key] ??= open());
  const id = (lastId += 1);
  solver.worker.ref();
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Solution>((resolve, reject) => {
      solver.waiting.set(id, { resolve, reject });
      timer = setTimeout(() => close(solver, new Error("the solver took too long")), patienceMs);
      solver.worker.postMessage({ id, text }, []);
    });
  } finally {
    clearTimeout(timer);
    solver.waiting.delete(id);
    if (solver.waiting.size === 0) solver.worker.unref();
  }
}

function open(): Solver {
  const worker = new Worker(path.resolve("app/features/scenarios/thread/highs-thread.server.mjs"), {
    execArgv: [],
  });
  const solver: Solver = { worker, waiting: new Map() };
  worker.on("message", ({ id, status, chosen = [], fault }: Answer) => {
    const waiting = solver.waiting.get(id);
    if (status === undefined) waiting?.reject(new Error(`the solver fell: ${fault ?? ""}`));
    else waiting?.resolve({ status, chosen: new Set(chosen) });
  });
  worker.once("error", (cause) => close(solver, new Error("the solver's thread fell", { cause })));
  worker.once("exit", () => close(solver, new Error("the solver's thread ended")));
  return solver;
}

/** Those who wait are told; the next program starts another thread. */
function close(solver: Solver, fault: Error): void {
  if (shared[key] === solver) shared[key] = undefined;
  for (const { reject } of solver.waiting.values()) reject(fault);
  solver.waiting.clear();
  void solver.worker.terminate();
}
