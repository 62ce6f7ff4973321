/**
 * `npm test`: installs what is missing, builds what is stale, then runs every test: rules, commands on a real
 * PostgreSQL, journeys in a real browser. Plain JavaScript without a dependency, for Node 20.19 and later.
 */
import { mkdirSync } from "node:fs";
import path from "node:path";
import { buildPortal } from "./bootstrap/build.mjs";
import { runCommand } from "./bootstrap/failure.mjs";
import { installPackages } from "./bootstrap/install.mjs";
import { waitForLock } from "./bootstrap/lock.mjs";
import { portalNode, requireBootstrapNode } from "./bootstrap/node.mjs";
import { inProject, projectFolder } from "./bootstrap/project.mjs";
import { runStage, stages } from "./bootstrap/test-stages.mjs";

/** Variables of a portal on this machine: not those of its tests. */
const foreign = new Set(
  `NODE_ENV DATABASE_URL SMTP_URL MAIL_FROM HOST PORT PUBLIC_ORIGIN TRUST_PROXY DATA_DIR
   DEMO CLOCK CLOCK_SET_AT AGENT_SECOND_FACTOR LOG_LEVEL`.split(/\s+/),
);

await runCommand(async () => {
  requireBootstrapNode();
  const lock = await waitForLock("building", projectFolder, () =>
    console.log("Another command is installing or building in this folder: waiting for it…"),
  );
  await installPackages();
  const node = portalNode();
  await buildPortal(node);
  await lock.release();

  mkdirSync(inProject("test-results"), { recursive: true });
  const env = { ...surroundings(), PATH: [path.dirname(node), process.env.PATH].join(path.delimiter) };
  let passed = 0;
  let failed = 0;
  for (const stage of stages) {
    const count = await runStage(node, stage, env);
    passed += count.passed;
    failed += count.failed;
  }
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
});

/** @returns {NodeJS.ProcessEnv} */
function surroundings() {
  const kept = Object.entries(process.env).filter(([name]) => !foreign.has(name));
  return /** @type {NodeJS.ProcessEnv} */ (Object.fromEntries(kept));
}
