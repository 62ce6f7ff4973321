/** `npm run build`: the database client, the pages, and one file per process, in `build`. */
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import { build } from "esbuild";
import { inProject, projectFolder } from "./bootstrap/project.mjs";

process.env.NODE_ENV = "production";
process.chdir(projectFolder);

run("prisma", "prisma", ["generate"]);
run("@remix-run/dev", "remix", ["vite:build"]);
await build({
  entryPoints: {
    web: "server/web.ts",
    worker: "server/worker.ts",
    supervisor: "server/supervisor/main.ts",
    "seed-demo": "prisma/seed/main.ts",
  },
  outdir: "build",
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node22",
  jsx: "automatic",
  packages: "external",
  sourcemap: true,
  define: { "process.env.NODE_ENV": '"production"' },
  logLevel: "warning",
  logOverride: { "ignored-bare-import": "silent" }, // imports for their types alone
});

/**
 * @param {string} packageName
 * @param {string} program one of the programs that the package brings
 * @param {readonly string[]} words
 */
function run(packageName, program, words) {
  const require = createRequire(import.meta.url);
  const manifest = inProject("node_modules", packageName, "package.json");
  const { bin } = require(manifest);
  const file = path.join(path.dirname(manifest), typeof bin === "string" ? bin : bin[program]);
  const { status } = spawnSync(process.execPath, [file, ...words], { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}
