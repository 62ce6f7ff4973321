import { expect, type Locator } from "@playwright/test";

/**
 * Presses a radio or a box, or its words where they lie over it, until it is chosen: a page that is still settling
 * moves.
 */
export async function choose(input: Locator): Promise<void> {
  await expect(async () => {
    if (await input.isChecked({ timeout: 2_000 })) return;
    const pressed = await input.evaluateHandle((element) => {
      element.scrollIntoView({ block: "center" });
      const { x, y, width, height } = element.getBoundingClientRect();
      const isOnTop = document.elementFromPoint(x + width / 2, y + height / 2) === element;
      return isOnTop ? element : (element as HTMLInputElement).labels![0]!;
    });
    await pressed.click({ timeout: 2_000 });
    expect(await input.isChecked()).toBe(true);
  }).toPass({ timeout: 20_000 });
}
