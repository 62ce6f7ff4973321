import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";
import tsconfigPaths from "vite-tsconfig-paths";
import remixConfig from "./remix.config.js";

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
}

export default defineConfig({
  plugins: [remix(remixConfig), tsconfigPaths()],
  // Vite would otherwise find these on the first visit, reload, and leave two copies of React in the page.
  optimizeDeps: {
    entries: ["app/entry.client.tsx", "app/root.tsx", "app/routes/**/*.tsx"],
    include: ["react", "react-dom/client", "@remix-run/react"],
  },
  // The scripts of a page are compiled by themselves: see `script-address.ts` beside each.
  worker: { plugins: () => [tsconfigPaths()] },
  build: {
    sourcemap: false,
    target: "es2022",
    // The policy of the portal allows no `data:` font nor script: every asset is a file of its own.
    assetsInlineLimit: 0,
  },
});
