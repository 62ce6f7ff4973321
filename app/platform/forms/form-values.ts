/** What a form holds as typed: text, in lists and groups. Safe to send back as JSON. */
export type FormValue = string | FormValue[] | FormValues;
export interface FormValues {
  [name: string]: FormValue;
}

const deepest = 8;
const longestList = 300;
const digits = /^\d{1,4}$/;
const inherited = new Set([...Object.getOwnPropertyNames(Object.prototype), "prototype"]);

/**
 * Values of `postes.0.libelle=x` as `{ postes: [{ libelle: "x" }] }`.
 *
 * A part made of digits is a place in a list, and holes are closed up: name an account `c60`, not `60`. A name
 * given twice becomes a list. Files are left out, and so is every name that could reach an object's prototype,
 * is too deep, or contradicts a name read before. Line ends become `\n` and control characters go, because
 * browsers count the first so and PostgreSQL refuses the second.
 */
export function formValues(entries: Iterable<readonly [string, unknown]>): FormValues {
  const root: FormValues = {};
  for (const [name, entry] of entries) {
    const path = name.split(".");
    if (typeof entry === "string" && isSafe(path)) place(root, path, cleanText(entry));
  }
  return closeUp(root) as FormValues;
}

/** The value at a dotted name, or undefined. */
export function valueAt(values: unknown, name: string): unknown {
  let here: unknown = values;
  for (const part of name.split(".")) {
    if (typeof here !== "object" || here === null || !Object.hasOwn(here, part)) return undefined;
    here = (here as Record<string, unknown>)[part];
  }
  return here;
}

function isSafe(path: string[]): boolean {
  return path.length <= deepest && path.every((part) => part !== "" && !inherited.has(part));
}

function cleanText(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, "");
}

function place(container: FormValues | FormValue[], [part, ...rest]: string[], text: string): void {
  if (part === undefined) return;
  const isList = Array.isArray(container);
  if (isList && !(digits.test(part) && Number(part) < longestList)) return;
  const slots = container as FormValues;
  const held = Object.hasOwn(slots, part) ? slots[part] : undefined;
  const [next] = rest;
  if (next === undefined) {
    slots[part] = joined(held, text);
  } else if (typeof held !== "string") {
    place((slots[part] = held ?? (digits.test(next) ? [] : {})), rest, text);
  }
}

function joined(held: FormValue | undefined, text: string): FormValue {
  if (held === undefined) return text;
  if (typeof held === "string") return [held, text];
  return Array.isArray(held) && held.length < longestList ? [...held, text] : held;
}

function closeUp(value: FormValue): FormValue {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.flatMap((item) => [closeUp(item)]);
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, closeUp(item)]));
}
