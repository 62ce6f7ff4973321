import { defineConfig } from "@playwright/test";
import { findBrowser } from "./scripts/browser.mjs";
import type { PortalOptions } from "./tests/support/e2e/portal-options";

const launchOptions = await findBrowser();

/**
 * Journeys run on a phone and on a desktop, unless their title says @phone or @desktop. They keep no trace, which costs a
 * sixth of their time: `npx playwright test --trace retain-on-failure` does.
 */
export default defineConfig<object, PortalOptions>({
  testDir: "tests/e2e",
  outputDir: "test-results/e2e",
  globalSetup: "./tests/support/e2e/run.setup.ts",
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    launchOptions,
    locale: "fr-FR",
    timezoneId: "Europe/Paris",
    screenshot: "only-on-failure",
  },
  projects: [
    {
      name: "phone",
      grepInvert: /@desktop/,
      use: { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true },
    },
    { name: "desktop", grepInvert: /@phone/, use: { viewport: { width: 1280, height: 800 } } },
  ],
});
