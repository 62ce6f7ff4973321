import { refusedTitle } from "~/domain/text/refused-title";

export function markRefusedTitle(): void {
  if (!document.title.startsWith(refusedTitle)) document.title = refusedTitle + document.title;
}

/**
 * Takes off the mark that the server wrote, so that the document is what React rendered; the error summary puts
 * it back once it runs. To be called just before hydration.
 */
export function unmarkRefusedTitle(): void {
  if (document.title.startsWith(refusedTitle)) document.title = document.title.slice(refusedTitle.length);
}
