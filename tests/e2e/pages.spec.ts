import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { examples } from "../support/e2e/examples";
import { expect, test } from "../support/e2e/test";
import { asAgent } from "../support/journey/agents";

interface Visit {
  /** Account of the demonstration; none is a visitor. */
  readonly who?: string;
  readonly paths: readonly string[];
}

/** Every kind of page, seen by someone whose work it is; `:x` is taken from the demonstration. */
const visits: readonly Visit[] = [
  {
    paths: [
      "/",
      "/appels",
      "/appels/:open",
      "/calendrier",
      "/quartiers",
      "/relais",
      "/api",
      "/criteres",
      "/criteres/TER-02",
      "/aide",
      "/accessibilite",
      "/mentions-legales",
      "/donnees-personnelles",
    ],
  },
  { paths: ["/connexion", "/inscription", "/inscription/code", "/mot-de-passe-oublie", "/demo/courriels"] },
  {
    who: "association",
    paths: [
      "/dossiers",
      "/associations",
      "/associations/nouvelle",
      "/dossiers/:draft",
      "/dossiers/:draft/budget",
      "/dossiers/:draft/pieces",
      "/dossiers/:draft/eligibilite",
      "/dossiers/:draft/envoi",
      "/dossiers/:draft/rubriques/projet",
      "/dossiers/:asked/complement",
      "/dossiers/:asked/complement/budget",
      "/dossiers/:asked/complement/rubriques/project",
      "/dossiers/:sent/messages",
      "/dossiers/:sent/recepisse",
      "/dossiers/:told/decision",
      "/dossiers/:told/bilan",
      "/compte",
    ],
  },
  {
    who: "instruction",
    paths: [
      "/instruction",
      "/instruction/severite",
      "/instruction/dossiers/:sent",
      "/instruction/dossiers/:asked",
      "/instruction/dossiers/:sent/recevabilite",
      "/instruction/dossiers/:sent/complement",
      "/instruction/dossiers/:asked/complement",
      "/instruction/dossiers/:sent/messages",
      "/instruction/dossiers/:sent/avis",
      "/instruction/dossiers/:sent/croise",
      "/instruction/dossiers/:sent/deport",
    ],
  },
  { who: "comite", paths: ["/comite", "/comite/:session"] },
  { who: "finances", paths: ["/finances", "/finances/:award"] },
  { who: "appels", paths: ["/gestion/appels", "/gestion/appels/:call", "/comite/nouvelle"] },
  {
    who: "admin",
    paths: [
      "/administration",
      "/administration/personnes",
      "/administration/courriels",
      "/administration/deports",
      "/administration/journal",
    ],
  },
];

for (const { who, paths } of visits)
  test(`the pages of ${who ?? "a visitor"} (${paths[0]}) can be read by everybody`, async ({
    page,
    browser,
    portal,
  }, { project }) => {
    test.setTimeout(150_000);
    const found = await examples(portal);
    const seen = who
      ? await asAgent(
          browser,
          portal.origin,
          `${who}@demo.example`,
          `10.201.${who.length}.${project.name.length}`,
        )
      : page;
    if (project.use.viewport) await seen.setViewportSize(project.use.viewport);
    for (const path of paths) {
      const address = path.replace(/:(\w+)/, (_, name: string) => found[name]!);
      await seen.goto(address);
      await judge(seen, address);
    }
  });

async function judge(page: Page, address: string): Promise<void> {
  await expect(page, address).toHaveTitle(/Pilier/);
  await expect(page.locator("h1"), address).toHaveCount(1);
  const results = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  expect(
    results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
    address,
  ).toEqual([]);
  for (const width of [320, 360, 768]) {
    await page.setViewportSize({ width, height: 740 });
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
      `${address} at ${width} px`,
    ).toBe(true);
  }
  const text = await page.locator("body").innerText();
  expect(
    /.{0,40}\S [:;?!»€%](?=\s|$).{0,10}/.exec(text)?.[0],
    `${address}: a plain space before a mark`,
  ).toBeUndefined();
}
