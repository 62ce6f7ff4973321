import { rmSync } from "node:fs";
import { runChild } from "./child.mjs";
import { inProject, projectFolder, readJson } from "./project.mjs";

/**
 * @typedef {{ passed: number, failed: number }} Count
 * @typedef {{ name: string, program: string[], words: string[], reportEnv: string | null, count(report: any): Count }} Stage
 */

/**
 * @param {string} project
 * @returns {Stage}
 */
const vitest = (project) => ({
  name: project,
  program: ["vitest", "vitest.mjs"],
  words: [
    "run",
    `--project=${project}`,
    "--reporter=dot",
    "--reporter=json",
    `--outputFile.json=${reportOf(project)}`,
  ],
  reportEnv: null,
  count: (report) => ({ passed: report.numPassedTests, failed: report.numFailedTests }),
});

/** @type {Stage} */
const browser = {
  name: "e2e",
  program: ["@playwright", "test", "cli.js"],
  words: ["test", "--reporter=dot,json"],
  reportEnv: "PLAYWRIGHT_JSON_OUTPUT_FILE",
  count: ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky }),
};

/** In the order in which a mistake is cheapest to read; each runs whatever became of the one before. */
export const stages = [vitest("unit"), vitest("integration"), browser];

/**
 * Runs one stage. What fails outside a test (a file that does not load, a server that does not start, no test at all)
 * counts as one failure.
 *
 * @param {string} node
 * @param {Stage} stage
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Count>}
 */
export async function runStage(node, { name, program, words, reportEnv, count }, env) {
  console.log(`\n── ${name} tests`);
  const report = reportOf(name);
  rmSync(inProject(report), { force: true });
  const code = await runChild(node, [inProject("node_modules", ...program), ...words], {
    cwd: projectFolder,
    env: reportEnv ? { ...env, [reportEnv]: report } : env,
  });
  const written = readJson(report);
  const result = written ? count(written) : { passed: 0, failed: 0 };
  const isBroken = result.failed === 0 && (code !== 0 || result.passed === 0);
  if (isBroken) console.error(`The ${name} tests did not run as they should: see above.`);
  return { passed: result.passed, failed: result.failed + (isBroken ? 1 : 0) };
}

/** @param {string} name */
function reportOf(name) {
  return `test-results/${name}.json`;
}
