import { expect, test as base } from "@playwright/test";
import { collectConsoleErrors } from "./console-errors";
import { Mailbox } from "./mailbox";
import { type Portal, startPortal } from "./portal";
import { storyClock, type PortalOptions } from "./portal-options";

interface PersonFixtures {
  /** One portal a file in each worker of Playwright; another `clock` or `seeded` gets another portal. */
  readonly portal: Portal;
  /** Mails that the portal sent. */
  readonly mailbox: Mailbox;
}

interface PortalFixtures extends PortalOptions {
  /** The portal of this file, started when its first test asks: journeys of two files never meet. */
  readonly portalOf: (file: string) => Promise<Portal>;
}

let visitors = 0;

/** `test` on a whole portal, in a browser; a stray error on the console fails it. */
export const test = base.extend<PersonFixtures, PortalFixtures>({
  clock: [storyClock, { scope: "worker", option: true }],
  seeded: [true, { scope: "worker", option: true }],
  portalOf: [
    async ({ clock, seeded }, use) => {
      const running: { file?: string; portal?: Portal } = {};
      await use(async (file) => {
        if (running.portal && running.file === file) return running.portal;
        await running.portal?.stop();
        delete running.portal;
        running.file = file;
        running.portal = await startPortal({ clock, seeded });
        return running.portal;
      });
      await running.portal?.stop();
    },
    { scope: "worker", timeout: 60_000 },
  ],
  portal: [async ({ portalOf }, use, { file }) => use(await portalOf(file)), { timeout: 60_000 }],
  baseURL: async ({ portal }, use) => use(portal.origin),
  // Every test is a visitor with an address of its own, so that none spends the attempts of another.
  extraHTTPHeaders: async ({}, use, { parallelIndex }) => {
    visitors += 1;
    await use({ "X-Forwarded-For": `10.${parallelIndex}.${visitors >> 8}.${visitors & 255}` });
  },
  context: async ({ context }, use) => {
    const errors = collectConsoleErrors(context);
    await use(context);
    expect(errors, "errors on the console").toEqual([]);
  },
  mailbox: async ({ portal }, use) => use(new Mailbox(portal.dataDir)),
});

export { expect };
