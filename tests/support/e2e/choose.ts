import { expect, type Locator } from "@playwright/test";

/** Presses the words of a radio or a box, as people do, until it is chosen: a page that is still settling moves. */
export async function choose(input: Locator): Promise<void> {
  await expect(async () => {
    if (await input.isChecked({ timeout: 2_000 })) return;
    const label = await input.evaluateHandle((element) => (element as HTMLInputElement).labels![0]!);
    await label.click({ timeout: 2_000 });
    expect(await input.isChecked()).toBe(true);
  }).toPass({ timeout: 20_000 });
}
