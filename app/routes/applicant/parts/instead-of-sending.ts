import type { MouseEvent } from "react";
import { flushSync } from "react-dom";

/**
 * Does on the page what the button would ask of the server, once a script follows the form. What saves while a person
 * types is told as of any other change.
 */
export function insteadOfSending(isFollowed: boolean, act: (form: HTMLFormElement) => void) {
  return (event: MouseEvent): void => {
    const { form } = event.currentTarget as HTMLButtonElement;
    if (!isFollowed || !form) return;
    event.preventDefault();
    flushSync(() => act(form));
    form.dispatchEvent(new Event("change", { bubbles: true }));
  };
}
