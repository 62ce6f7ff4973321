import type { Answer, Answers } from "~/domain/application/form/answers";

/** What the buttons of a section ask: save, or one row more or less without saving. */
export type SectionIntent =
  | { readonly to: "save"; readonly next: "continue" | "return" }
  | { readonly to: "add"; readonly list: string }
  | { readonly to: "remove"; readonly list: string; readonly row: number };

export interface SectionPost {
  readonly intent: SectionIntent;
  readonly version: number;
  readonly answers: Answers;
}

/** Takes the posted form apart: the button pressed, the version that was seen, and the answers. */
export function readSectionPost({ _intent, _version, ...answers }: Answers): SectionPost {
  const version = typeof _version === "string" && /^\d{1,9}$/.test(_version) ? Number(_version) : 0;
  return { intent: readIntent(_intent), version, answers };
}

/** The answers with a row more or less in a list. */
export function withRowChanged(
  answers: Answers,
  intent: Exclude<SectionIntent, { to: "save" }>,
  least: number,
): Answers {
  const held = answers[intent.list];
  const rows = Array.isArray(held) ? held : [];
  const shown = [...rows, ...blanks(least - rows.length)];
  return {
    ...answers,
    [intent.list]: intent.to === "add" ? [...shown, {}] : shown.filter((_row, index) => index !== intent.row),
  };
}

function blanks(count: number): Answer[] {
  return Array.from({ length: Math.max(0, count) }, () => ({}));
}

function readIntent(typed: Answer | undefined): SectionIntent {
  const [to, list = "", row = ""] = typeof typed === "string" ? typed.split(":") : [];
  if (to === "add") return { to, list };
  if (to === "remove") return { to, list, row: Number(row) };
  return { to: "save", next: to === "return" ? "return" : "continue" };
}
