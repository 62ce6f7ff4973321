import type { BrowserContext } from "@playwright/test";

/** The browser says so of a page that answers 404 or a form that answers 422: those are answers, not faults. */
const refusal = /^Failed to load resource: the server responded with a status of 4\d\d/;

/** A network that is cut while a form saves by itself: the page says so in words, and tries again. */
const cut =
  /^Failed to load resource: net::ERR_(INTERNET_DISCONNECTED|CONNECTION_REFUSED|CONNECTION_RESET|EMPTY_RESPONSE|SOCKET_NOT_CONNECTED)/;

/** A letter is shown in a frame where nothing runs, the looker at accessibility no more than anything else. */
const sandbox = /^Blocked script execution in '[^']*\/html' because the document's frame is sandboxed/;

/** Collects what pages complain about: errors on the console and exceptions nobody caught. */
export function collectConsoleErrors(context: BrowserContext): string[] {
  const errors: string[] = [];
  context.on("console", (message) => {
    const { url } = message.location();
    const isRefusal = refusal.test(message.text()) && !url.includes("/assets/");
    const isCut = cut.test(message.text()) && /\/(saisie|eligibilite\/resume)$/.test(url);
    if (message.type() === "error" && !isRefusal && !isCut && !sandbox.test(message.text()))
      errors.push(`${message.text()} (${url})`);
  });
  context.on("weberror", (error) => errors.push(String(error.error().stack ?? error.error())));
  return errors;
}
