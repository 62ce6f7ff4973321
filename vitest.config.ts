import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const inProject = (folder: string) => fileURLToPath(new URL(folder, import.meta.url));

const alias = [
  { find: /^~\//, replacement: inProject("./app/") },
  { find: /^~emails\//, replacement: inProject("./emails/") },
];

export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: "unit",
          include: ["{app,emails,scripts,server,prisma}/**/*.test.{ts,tsx}", "tests/unit/**/*.test.{ts,tsx}"],
          environment: "node",
          // Rules keep nothing between two files: modules are read once, and the whole takes a third of the time.
          isolate: false,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.{ts,tsx}"],
          environment: "node",
          globalSetup: ["tests/support/database/cluster.setup.ts"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
