import type { BrowserContext } from "@playwright/test";

/** The browser says so of a page that answers 404 or a form that answers 422: those are answers, not faults. */
const refusal = /^Failed to load resource: the server responded with a status of 4\d\d/;

/** Collects what pages complain about: errors on the console and exceptions nobody caught. */
export function collectConsoleErrors(context: BrowserContext): string[] {
  const errors: string[] = [];
  context.on("console", (message) => {
    const { url } = message.location();
    const isRefusal = refusal.test(message.text()) && !url.includes("/assets/");
    if (message.type() === "error" && !isRefusal) errors.push(`${message.text()} (${url})`);
  });
  context.on("weberror", (error) => errors.push(String(error.error().stack ?? error.error())));
  return errors;
}
