import path from "node:path";
import { fileURLToPath } from "node:url";

const self = fileURLToPath(import.meta.url);

/** False under `npm run dev`, where every process runs from its source. */
export const isBuilt = !self.endsWith(".ts");

const sources = { web: "../web.ts", worker: "../worker.ts", "seed-demo": "../../prisma/seed/main.ts" };

/** Warnings about the inside of libraries (Prisma asks pg two things at once) are not for the person who starts it. */
const quietly = ["--disable-warning=DeprecationWarning"];

/** What Node is given to run a process of the portal. */
export function programOf(name: keyof typeof sources): string[] {
  const folder = path.dirname(self);
  return isBuilt
    ? [...quietly, "--enable-source-maps", path.join(folder, `${name}.js`)]
    : ["--import", "tsx", path.join(folder, sources[name])];
}
