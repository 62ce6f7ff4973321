import type { Page } from "@playwright/test";
import type { Answer, Answers } from "~/domain/application/form/answers";
import { isOutOfUse } from "./typing";

/** What the keyboard is on. */
interface Focused {
  readonly tag: string;
  readonly type: string;
  readonly name: string;
  readonly value: string;
  readonly words: string;
  readonly isChecked: boolean;
  readonly isOpen: boolean;
  /** Names of the boxes that a closed group hides. */
  readonly inside: readonly string[];
}

/** Texts to give, by the name of the field; boxes to tick, by name and value. */
export type Wanted = Map<string, string>;

const mostTabs = 600;

/** The answers of a section as fields: `indicators.0.label`, `objectives=SANTE-1`, `startDate.day`. */
export function wantedFields(answers: Answers): Wanted {
  const wanted: Wanted = new Map();
  const add = (name: string, answer: Answer): void => {
    if (typeof answer === "string") {
      if (answer !== "") wanted.set(name, answer);
    } else if (Array.isArray(answer)) {
      answer.forEach((item, index) =>
        typeof item === "string" ? wanted.set(`${name}=${item}`, item) : add(`${name}.${index}`, item),
      );
    } else for (const [part, value] of Object.entries(answer)) add(`${name}.${part}`, value);
  };
  for (const [name, answer] of Object.entries(answers)) add(name, answer);
  return wanted;
}

/**
 * Goes through the page with the keyboard alone: Tab from field to field, text typed, boxes by the space bar, radios
 * and lists by the arrows, then Enter on the button. No pointer, no field reached but by its turn.
 */
export async function fillByKeyboard(page: Page, wanted: Wanted, button: RegExp): Promise<void> {
  const left = new Map(wanted);
  for (let step = 0; step < mostTabs; step += 1) {
    const focused = await focusedOn(page);
    const isDone = left.size === 0;
    if (isDone && focused.tag === "BUTTON" && button.test(focused.words)) return page.keyboard.press("Enter");
    await answer(page, focused, left);
    if (focused.tag === "BUTTON" && button.test(focused.words)) await forgetUseless(page, left);
    await page.keyboard.press("Tab");
  }
  throw new Error(`the keyboard never reached ${[...left.keys()].join(", ") || button} of ${page.url()}`);
}

/** Questions that depend on another and are of no use are not on the way. */
async function forgetUseless(page: Page, left: Wanted): Promise<void> {
  for (const name of left.keys()) {
    const field = page.locator(`[name="${name}"]`);
    if ((await field.count()) > 0 && (await isOutOfUse(page, name))) left.delete(name);
  }
}

async function answer(page: Page, focused: Focused, left: Wanted): Promise<void> {
  const { name, type, tag, value } = focused;
  if (tag === "SUMMARY" && !focused.isOpen && focused.inside.some((box) => left.has(box)))
    return page.keyboard.press("Enter");
  if (tag === "BUTTON" && value.startsWith("add:") && (await isAwaited(page, left, value.slice(4)))) {
    await addRow(page);
    return answer(page, await focusedOn(page), left);
  }
  if (type === "checkbox") {
    const key = left.has(`${name}=${value}`) ? `${name}=${value}` : left.get(name) === value ? name : null;
    if (key === null) return;
    if (!focused.isChecked) await page.keyboard.press("Space");
    left.delete(key);
    return;
  }
  const text = left.get(name);
  if (text === undefined) return;
  left.delete(name);
  if (type === "radio") return choose(page, text);
  if (tag === "SELECT") return pick(page, text);
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.insertText(text);
}

/** Something is left for a row that is not there yet. */
async function isAwaited(page: Page, left: Wanted, list: string): Promise<boolean> {
  for (const name of left.keys())
    if (name.startsWith(`${list}.`) && (await page.locator(`[name="${name}"]`).count()) === 0) return true;
  return false;
}

/** There is one row more, and the keyboard stands on its first field. */
async function addRow(page: Page): Promise<void> {
  const rows = await page.locator("fieldset.row").count();
  await page.keyboard.press("Enter");
  await page.waitForFunction(
    (before) =>
      document.querySelectorAll("fieldset.row").length > before &&
      document.activeElement?.closest("fieldset.row") != null,
    rows,
  );
}

async function choose(page: Page, wanted: string): Promise<void> {
  await page.keyboard.press("Space");
  for (let step = 0; step < 60; step += 1) {
    if ((await focusedOn(page)).value === wanted) return;
    await page.keyboard.press("ArrowDown");
  }
  throw new Error(`no radio says ${wanted} on ${page.url()}`);
}

async function pick(page: Page, wanted: string): Promise<void> {
  await page.keyboard.press("Home");
  for (let step = 0; step < 100; step += 1) {
    if ((await focusedOn(page)).value === wanted) return;
    await page.keyboard.press("ArrowDown");
  }
  throw new Error(`no option says ${wanted} on ${page.url()}`);
}

function focusedOn(page: Page): Promise<Focused> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLInputElement | null;
    return {
      tag: element?.tagName ?? "",
      type: element?.type ?? "",
      name: element?.name ?? "",
      value: element?.value ?? "",
      words: element?.textContent ?? "",
      isChecked: element?.checked ?? false,
      isOpen: (element?.parentElement as HTMLDetailsElement | null)?.open ?? false,
      inside:
        element?.tagName === "SUMMARY"
          ? [...element.parentElement!.querySelectorAll("input")].map((box) => `${box.name}=${box.value}`)
          : [],
    };
  });
}
