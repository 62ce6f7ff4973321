/**
 * `npm start`: installs what is missing, builds what is stale, then runs the portal on the Node it was made for.
 * Plain JavaScript without a dependency, for Node 20.19 and later.
 */
import { buildPortal } from "./bootstrap/build.mjs";
import { runChild } from "./bootstrap/child.mjs";
import { runCommand } from "./bootstrap/failure.mjs";
import { installPackages } from "./bootstrap/install.mjs";
import { requireFolderFree } from "./bootstrap/data-folder.mjs";
import { waitForLock } from "./bootstrap/lock.mjs";
import { portalNode, requireBootstrapNode } from "./bootstrap/node.mjs";
import { inProject, projectFolder } from "./bootstrap/project.mjs";

await runCommand(async () => {
  requireBootstrapNode();
  await requireFolderFree(); // before a build takes the files of the portal that runs there
  const lock = await waitForLock("building", projectFolder, () =>
    console.log("Another command is installing or building in this folder: waiting for it…"),
  );
  await installPackages();
  const node = portalNode();
  await buildPortal(node);
  await lock.release();
  return runChild(node, [inProject("build", "supervisor.js")], { cwd: projectFolder, hasChannel: true });
});
