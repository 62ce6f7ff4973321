import type { Page } from "@playwright/test";
import pg from "pg";
import { expect, test } from "../support/e2e/test";
import { demoPassword } from "../../prisma/seed/demo/people";

const instructors = { EPCI: "instruction@demo.example", ETAT: "etat@demo.example" } as const;
type Funder = keyof typeof instructors;

/** The unshifted top row of a French keyboard, as its keys are printed. */
const azerty = ["à", "&", "é", '"', "'"] as const;
const nine = [3, 2, 3, 1, 2, 3, 2, 3, 1];
const five = [2, 3, 1, 3, 2];

async function query<Row extends object>(url: string, text: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query<Row>(text, values)).rows;
  } finally {
    await client.end();
  }
}

/** A deposited dossier of the demonstration whose grid nobody of this funder has opened, with so many criteria. */
async function blankDossier(url: string, funder: Funder, criteria: number): Promise<string> {
  const [found] = await query<{ id: string; number: string; version: string }>(
    url,
    `UPDATE applications SET status = CASE status WHEN 'submitted' THEN 'admissible'::application_status ELSE status END
      WHERE id = (SELECT a.id FROM applications a
                   JOIN funder_requests q ON q.application_id = a.id JOIN funders f ON f.id = q.funder_id AND f.code = $1
                  WHERE a.status IN ('submitted', 'admissible', 'in_review')
                    AND NOT EXISTS (SELECT FROM reviews r WHERE r.application_id = a.id AND r.funder_id = f.id)
                    AND NOT EXISTS (SELECT FROM conflicts_of_interest k WHERE k.application_id = a.id)
                    AND NOT EXISTS (SELECT FROM association_members m JOIN users u ON u.id = m.user_id
                                     WHERE m.association_id = a.association_id AND u.email = 'association@demo.example')
                  ORDER BY a.submitted_at LIMIT 1 FOR UPDATE SKIP LOCKED)
      RETURNING id, number, call_version_id AS version`,
    [funder],
  );
  if (criteria !== nine.length)
    await query(
      url,
      `WITH shorter AS (
         INSERT INTO call_versions (id, call_id, number, content, rules, rubric, form, change_note, created_at, published_at)
         SELECT gen_random_uuid(), v.call_id, 1000 + (SELECT count(*) FROM call_versions)::int, v.content, v.rules,
                jsonb_set(v.rubric, '{criteria}', (SELECT jsonb_agg(c) FROM (SELECT c FROM jsonb_array_elements(v.rubric->'criteria') c LIMIT $2) x)),
                v.form, '', v.created_at, v.created_at
           FROM call_versions v WHERE v.id = $3 RETURNING id)
       UPDATE applications SET call_version_id = (SELECT id FROM shorter) WHERE id = $1`,
      [found!.id, criteria, found!.version],
    );
  return found!.number;
}

async function marksOf(url: string, funder: Funder, number: string): Promise<number[]> {
  const rows = await query<{ value: number }>(
    url,
    `SELECT s.value FROM scores s JOIN reviews r ON r.id = s.review_id JOIN applications a ON a.id = r.application_id
       JOIN funders f ON f.id = r.funder_id
      WHERE a.number = $1 AND f.code = $2 ORDER BY s.criterion`,
    [number, funder],
  );
  return rows.map(({ value }) => value);
}

async function open(page: Page, funder: Funder, number: string): Promise<void> {
  await page.goto(`/connexion?suite=/instruction/dossiers/${number}`);
  await page.getByLabel("Adresse électronique").fill(instructors[funder]);
  await page.getByLabel("Mot de passe", { exact: true }).fill(demoPassword);
  await page.getByRole("button", { name: "Se connecter" }).click();
  await page.waitForURL(`**/instruction/dossiers/${number}`);
}

/** A press of the key that stands where the digit is, as a French keyboard sends it. */
async function pressDigit(page: Page, digit: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const key = { key: azerty[digit]!, code: `Digit${digit}`, windowsVirtualKeyCode: 48 + digit };
  await session.send("Input.dispatchKeyEvent", { type: "keyDown", ...key });
  await session.send("Input.dispatchKeyEvent", { type: "keyUp", ...key });
  await session.detach();
}

async function click(page: Page, marks: readonly number[]): Promise<number> {
  let actions = 0;
  for (const [index, mark] of marks.entries()) {
    await page.locator(`input[name="marks.S${index + 1}"][value="${mark}"]`).click({ force: true });
    actions += 1;
  }
  await page.getByRole("button", { name: "Enregistrer et suivant" }).click();
  return actions + 1;
}

const grids = [nine, five];

for (const marks of grids)
  test.describe(`a grid of ${marks.length} @desktop`, () => {
    const most = marks.length + 1;

    test("is scored by the digits of a French keyboard", async ({ page, portal }) => {
      const number = await blankDossier(portal.databaseUrl, "EPCI", marks.length);
      await open(page, "EPCI", number);
      await expect(page.getByText("Raccourcis clavier (?)")).toBeVisible();
      await page.waitForLoadState("networkidle");
      for (const mark of marks) await pressDigit(page, mark);
      await page.keyboard.press("Control+Enter");
      await expect(page.getByText(`Votre instruction du dossier ${number} est enregistrée.`)).toBeVisible();
      expect(marks.length + 1).toBeLessThanOrEqual(most);
      expect(await marksOf(portal.databaseUrl, "EPCI", number)).toEqual(marks);
    });

    test("is scored by the mouse", async ({ page, portal }) => {
      const number = await blankDossier(portal.databaseUrl, "ETAT", marks.length);
      await open(page, "ETAT", number);
      await page.waitForLoadState("networkidle");
      expect(await click(page, marks)).toBeLessThanOrEqual(most);
      await expect(page.getByText(`Votre instruction du dossier ${number} est enregistrée.`)).toBeVisible();
      expect(await marksOf(portal.databaseUrl, "ETAT", number)).toEqual(marks);
    });

    test.describe("without a script", () => {
      test.use({ javaScriptEnabled: false });

      test("is scored by the keyboard, then by the mouse", async ({ page, portal }) => {
        const number = await blankDossier(portal.databaseUrl, "EPCI", marks.length);
        await open(page, "EPCI", number);
        await expect(page.locator("input[autofocus]")).toBeFocused();
        let actions = 0;
        for (const mark of marks) {
          await page.keyboard.type(azerty[mark]!);
          actions += 1;
        }
        await page.keyboard.press("Enter");
        expect(actions + 1).toBeLessThanOrEqual(most);
        await expect(page.getByText(`Votre instruction du dossier ${number} est enregistrée.`)).toBeVisible();
        expect(await marksOf(portal.databaseUrl, "EPCI", number)).toEqual(marks);

        const other = await blankDossier(portal.databaseUrl, "EPCI", marks.length);
        await page.goto(`/instruction/dossiers/${other}`);
        expect(await click(page, marks)).toBeLessThanOrEqual(most);
        await expect(page.getByText(`Votre instruction du dossier ${other} est enregistrée.`)).toBeVisible();
        expect(await marksOf(portal.databaseUrl, "EPCI", other)).toEqual(marks);
      });
    });
  });

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with a script" : "without a script", () => {
    test.use({ javaScriptEnabled });

    test("a list is walked dossier by dossier, and found again where one stands @desktop", async ({
      page,
    }) => {
      const list = "/instruction?etat=granted&tri=depot-ancien";
      await page.goto(`/connexion?suite=${encodeURIComponent(list)}`);
      await page.getByLabel("Adresse électronique").fill(instructors.EPCI);
      await page.getByLabel("Mot de passe", { exact: true }).fill(demoPassword);
      await page.getByRole("button", { name: "Se connecter" }).click();
      const links = page.locator('a[id^="dossier-"]');
      await expect(links.nth(2)).toBeVisible();
      const [first, second, third] = await links.evaluateAll((all) => all.map(({ id }) => id.slice(8)));
      const isOn = (number: string) =>
        expect(page).toHaveURL(new RegExp(`/instruction/dossiers/${number}\\?liste=etat%3Dgranted`));
      const turn = page.getByRole("navigation", { name: "Dossiers de la liste « État : Accordé »" });
      const go = async (key: "j" | "k", label: RegExp) => {
        await page.waitForLoadState("networkidle");
        if (javaScriptEnabled) await page.keyboard.press(key);
        else await turn.getByRole("link", { name: label }).click();
      };
      await links.first().click();
      await isOn(first!);
      await expect(turn.getByText(/les premiers déposés d’abord\. Premier dossier\.$/)).toBeVisible();
      await go("j", /^Dossier suivant de la liste/);
      await isOn(second!);
      await go("k", /^Dossier précédent de la liste/);
      await isOn(first!);
      await go("j", /^Dossier suivant de la liste/);
      await isOn(second!);
      await go("j", /^Dossier suivant de la liste/);
      await isOn(third!);
      await page.getByRole("link", { name: "Revenir à la liste" }).click();
      await expect(page).toHaveURL(new RegExp(`etat=granted&tri=depot-ancien#dossier-${third}$`));
      await expect(page.locator(`#dossier-${third}`)).toBeInViewport();
    });
  });

test("the shortcuts are silent once they are turned off @desktop", async ({ page, portal }) => {
  const number = await blankDossier(portal.databaseUrl, "EPCI", nine.length);
  await open(page, "EPCI", number);
  await page.getByText("Raccourcis clavier (?)").click();
  await page.getByRole("button", { name: "Désactiver les raccourcis" }).click();
  await expect(page.getByText("Raccourcis clavier (désactivés)")).toBeVisible();
  await page.waitForLoadState("networkidle");
  await pressDigit(page, 3);
  await page.keyboard.press("j");
  await expect(page).toHaveURL(new RegExp(`/instruction/dossiers/${number}$`));
  await expect(page.locator('.criterion input[type="radio"]:checked')).toHaveCount(0);
  await page.getByText("Raccourcis clavier (désactivés)").click();
  await page.getByRole("button", { name: "Activer les raccourcis" }).click();
  await expect(page.getByText("Les raccourcis sont actifs.")).toBeVisible();
});
