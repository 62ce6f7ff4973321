import type { ComponentType } from "react";
import { flushSync } from "react-dom";
import { hydrateRoot } from "react-dom/client";
import { formValues, type FormValues } from "~/platform/forms/form-values";

/** What a script adds to the props that the server knew. */
export interface Typed {
  /** What the fields hold when the script comes, typed meanwhile or put back by the browser. */
  typed?: FormValues;
}

/** Takes over the editors of the page whose name is given, without touching what stands in their fields. */
export function startEditors(editors: Readonly<Record<string, ComponentType<never>>>): void {
  for (const root of document.querySelectorAll<HTMLElement>("[data-editor]")) {
    const Editor = editors[root.dataset.editor ?? ""] as ComponentType<Typed> | undefined;
    if (!Editor) continue;
    const props = JSON.parse(root.dataset.props ?? "{}") as Typed;
    // In one go: nothing is typed between the reading of the fields and their being followed.
    flushSync(() => hydrateRoot(root, <Editor {...props} typed={typedAround(root)} />));
  }
}

function typedAround(root: HTMLElement): FormValues {
  const form = root.closest("form") ?? root.querySelector("form");
  if (!form) return {};
  return formValues([...new FormData(form)].filter(([name]) => !name.startsWith("_")));
}
