import type { Answer, Answers } from "~/domain/application/form/answers";
import {
  partChoices,
  readMarks,
  type PartChoice,
  type SeenMarks,
} from "~/domain/application/form/differences";
import { readUuid } from "~/domain/identifiers/uuid";

/** What the buttons of a section ask: save, or show the form again with a change that is not saved. */
export type SectionIntent =
  | { readonly to: "save"; readonly next: "continue" | "return" | "check" }
  | { readonly to: "add"; readonly list: string }
  | { readonly to: "remove"; readonly list: string; readonly row: number }
  /** What was typed before comes back, to be looked at and saved. */
  | { readonly to: "restore" }
  /** The totals of what is typed. */
  | { readonly to: "recalculate" }
  /** Leave a question without an answer, or take last year's again. */
  | { readonly to: "clear" | "reuse"; readonly question: string };

export interface SectionPost {
  readonly intent: SectionIntent;
  readonly version: number;
  readonly editor: { readonly key: string; readonly turn: number } | undefined;
  /** Marks of what the page showed when it opened, as it carries them. */
  readonly seen: string;
  readonly seenMarks: SeenMarks | null;
  /** The choices between two texts, and the version of the other one; null when there was nothing to choose. */
  readonly choice: { readonly theirs: number; readonly parts: ReadonlyMap<string, PartChoice> } | null;
  /** Cells pasted from a spreadsheet, on the page of the budget. */
  readonly pasted: string;
  readonly answers: Answers;
}

/** Takes the posted form apart: the button pressed, what was seen, and the answers. */
export function readSectionPost(posted: Answers): SectionPost {
  const { _intent, _version, _page, _turn, _seen, _theirs, _keep, _paste, ...answers } = posted;
  const seen = typeof _seen === "string" ? _seen.slice(0, 20_000) : "";
  return {
    intent: readIntent(_intent),
    version: numberOf(_version) ?? 0,
    editor: editorOf(_page, _turn),
    seen,
    seenMarks: typeof _seen === "string" ? readMarks(seen) : null,
    choice: choiceOf(_theirs, _keep),
    pasted: typeof _paste === "string" ? _paste.slice(0, 100_000) : "",
    answers,
  };
}

/** The answers with a row more or less in a list. */
export function withRowChanged(
  answers: Answers,
  intent: Extract<SectionIntent, { to: "add" | "remove" }>,
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
  if (to === "clear" || to === "reuse") return { to, question: list };
  if (to === "restore") return { to };
  if (to === "recalculate") return { to };
  return { to: "save", next: to === "return" || to === "check" ? to : "continue" };
}

function editorOf(page: Answer | undefined, turn: Answer | undefined): SectionPost["editor"] {
  const key = typeof page === "string" ? readUuid(page) : null;
  return key === null ? undefined : { key, turn: numberOf(turn) ?? 0 };
}

/** `_keep.k0=theirs:goals`: the part stands in the value, because a name with dots would make groups. */
function choiceOf(theirs: Answer | undefined, keep: Answer | undefined): SectionPost["choice"] {
  const version = numberOf(theirs);
  if (version === null) return null;
  const given = typeof keep === "object" ? Object.values(keep) : [];
  return {
    theirs: version,
    parts: new Map(
      given.flatMap((value) => {
        if (typeof value !== "string") return [];
        const at = value.indexOf(":");
        const choice = partChoices.find((known) => known === value.slice(0, at));
        return choice ? [[value.slice(at + 1), choice] as const] : [];
      }),
    ),
  };
}

function numberOf(typed: Answer | undefined): number | null {
  return typeof typed === "string" && /^\d{1,9}$/.test(typed) ? Number(typed) : null;
}
