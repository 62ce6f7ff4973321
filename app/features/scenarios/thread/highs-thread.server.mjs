import { parentPort } from "node:worker_threads";
import loadHighs from "highs";

/** The thread that solves, so that requests go on meanwhile: one program after the other. */

const options = {
  mip_rel_gap: 0,
  mip_abs_gap: 0.5,
  mip_feasibility_tolerance: 1e-9,
  random_seed: 0,
  time_limit: 20,
  output_flag: false,
};

/** @type {ReturnType<typeof loadHighs> | undefined} */
let loading;

parentPort?.on("message", async (/** @type {{ id: number, text: string }} */ { id, text }) => {
  try {
    const highs = await (loading ??= loadHighs());
    const { Status: status, Columns: columns } = highs.solve(text, options);
    const chosen = Object.entries(columns).flatMap(([name, column]) =>
      "Primal" in column && Math.round(Number(column.Primal)) === 1 ? [name] : [],
    );
    parentPort?.postMessage({ id, status, chosen }, []);
  } catch (error) {
    // A fault of the solver leaves its memory in doubt: the next program loads it anew.
    loading = undefined;
    parentPort?.postMessage({ id, fault: error instanceof Error ? error.message : String(error) }, []);
  }
});
