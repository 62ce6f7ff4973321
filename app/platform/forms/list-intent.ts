import type { FormValue, FormValues } from "./form-values";

/** What a button of a form with lists asks: save, or a row more, less, or moved, without saving. */
export type ListIntent =
  | { readonly to: "save" }
  | { readonly to: "add"; readonly list: string }
  | { readonly to: "remove" | "up" | "down"; readonly list: string; readonly row: number };

const moves = ["remove", "up", "down"] as const;

/** Reads the value of a button named `_intent`: "add:criteria", "up:criteria:2"; anything else saves. */
export function readListIntent(value: FormValue | undefined): ListIntent {
  const [to = "", list = "", row = ""] = typeof value === "string" ? value.split(":") : [];
  if (list === "") return { to: "save" };
  if (to === "add") return { to, list };
  const move = moves.find((known) => known === to);
  return move && /^\d{1,4}$/.test(row) ? { to: move, list, row: Number(row) } : { to: "save" };
}

/** The values with the list changed as asked; the form is shown again and nothing is saved. */
export function withListChanged(values: FormValues, intent: Exclude<ListIntent, { to: "save" }>): FormValues {
  const held = values[intent.list];
  const rows = Array.isArray(held) ? [...held] : [];
  return { ...values, [intent.list]: changed(rows, intent) };
}

function changed(rows: FormValue[], intent: Exclude<ListIntent, { to: "save" }>): FormValue[] {
  if (intent.to === "add") return [...rows, {}];
  const { row } = intent;
  if (intent.to === "remove") return rows.filter((_row, index) => index !== row);
  const other = intent.to === "up" ? row - 1 : row + 1;
  if (rows[row] === undefined || rows[other] === undefined) return rows;
  return rows.map((kept, index) => (index === row ? rows[other]! : index === other ? rows[row]! : kept));
}
