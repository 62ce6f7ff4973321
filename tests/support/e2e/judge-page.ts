import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * What would trouble somebody on the page that is open: who reads by ear or by key, on a telephone, with a thumb.
 * One remark a fault; none is what is wanted.
 *
 * @param leastTarget height of the smallest control, in CSS pixels
 */
export async function judgePage(page: Page, leastTarget: 24 | 44): Promise<string[]> {
  const remarks: string[] = [];
  if (!/Pilier/.test(await page.title())) remarks.push("its title does not say Pilier");
  const titles = await page.locator("h1").count();
  if (titles !== 1) remarks.push(`${titles} titles of the first level`);
  await page.setViewportSize({ width: 1280, height: 800 });
  remarks.push(...(await axeSays(page)));
  for (const width of [320, 768, 360]) {
    await page.setViewportSize({ width, height: 640 });
    const wide = await page.evaluate(() => {
      if (document.documentElement.scrollWidth <= innerWidth) return null;
      const beyond = [...document.querySelectorAll("body *")].filter(
        (element) => element.getBoundingClientRect().right > innerWidth + 0.5,
      );
      return beyond.at(-1)?.outerHTML.slice(0, 160) ?? "something";
    });
    if (wide) remarks.push(`it scrolls sideways at ${width} px: ${wide}`);
  }
  remarks.push(...(await axeSays(page)));
  remarks.push(...(await smallControls(page, leastTarget)));
  remarks.push(...(await hiddenFocus(page)));
  remarks.push(...(await plainSpaces(page)));
  return [...new Set(remarks)];
}

async function axeSays(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ runOnly: rules, resultTypes: ["violations"] })
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

/** A box to tick is as large as the frame around it and its label, which is pressed as well. */
function smallControls(page: Page, least: number): Promise<string[]> {
  return page.evaluate((leastHeight) => {
    const controls = document.querySelectorAll<HTMLElement>(
      "button, a.button, summary, select, textarea, input:not([type=hidden])",
    );
    return [...controls]
      .filter(
        (control) => control.checkVisibility() && !control.closest("[aria-hidden=true], .visually-hidden"),
      )
      .filter((control) => {
        const isBox = /checkbox|radio/.test((control as HTMLInputElement).type);
        const pressed = (isBox && control.closest(".choice, .score, label")) || control;
        const { height } = pressed.getBoundingClientRect();
        return height > 0 && height < leastHeight - 0.5;
      })
      .map((control) => {
        const { width, height } = control.getBoundingClientRect();
        return `${Math.round(width)} × ${Math.round(height)} px: ${control.outerHTML.slice(0, 160)}`;
      });
  }, least);
}

/** Goes through the page by key: what has the focus is in sight, and no bar that stays lies over it. */
async function hiddenFocus(page: Page): Promise<string[]> {
  const stops = await page.evaluate(() => {
    const hidden: string[] = [];
    Object.assign(window, { hiddenFocus: hidden });
    const isBar = (element: Element): boolean => /fixed|sticky/.test(getComputedStyle(element).position);
    const barOver = (x: number, y: number, focused: Element): boolean => {
      const top = document.elementFromPoint(x, y);
      if (!top || focused.contains(top)) return false;
      for (let over: Element | null = top; over && !over.contains(focused); over = over.parentElement)
        if (isBar(over)) return true;
      return false;
    };
    const judge = (focused: Element | null): void => {
      if (!focused || focused === document.body || focused.closest(".visually-hidden")) return;
      const own = focused.getClientRects()[0];
      const shown = own && own.height >= 4 ? own : focused.closest("label")?.getBoundingClientRect();
      if (!shown) return;
      const x = Math.min(Math.max(shown.left + shown.width / 2, 1), innerWidth - 1);
      const heights = [shown.top + 2, shown.top + shown.height / 2, shown.bottom - 2];
      const inSight = heights.filter((y) => y >= 0 && y < innerHeight);
      const name = focused.outerHTML.slice(0, 120);
      if (inSight.length === 0) hidden.push(`the focus goes out of sight: ${name}`);
      else if (inSight.some((y) => barOver(x, y, focused))) hidden.push(`a bar lies over the focus: ${name}`);
    };
    addEventListener("keydown", () => judge(document.activeElement), true);
    return [
      ...document.querySelectorAll<HTMLElement>("a[href], button, summary, input, select, textarea"),
    ].filter((element) => element.tabIndex >= 0 && element.checkVisibility()).length;
  });
  await page.evaluate(() => {
    scrollTo(0, 0);
    (document.activeElement as HTMLElement | null)?.blur();
  });
  for (let stop = 0; stop <= Math.min(stops, mostStops); stop += 1) await page.keyboard.press("Tab");
  return page.evaluate(() => (window as unknown as { hiddenFocus: string[] }).hiddenFocus);
}

const mostStops = 60;

/** In French a tall mark keeps the word before it on its line. What is folded away is read too. */
function plainSpaces(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
    const attributes = ["alt", "aria-label", "placeholder", "title"].flatMap((name) =>
      [...document.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name) ?? ""),
    );
    return [document.title, document.body.innerText, ...attributes].flatMap((text) =>
      [...text.matchAll(/.{0,40}(?:\S [:;?!»€%](?=\s|$)|« ).{0,10}/g)].map(
        ([found]) => `a plain space beside a mark: ${found}`,
      ),
    );
  });
}
