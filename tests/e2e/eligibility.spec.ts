import type { Page } from "@playwright/test";
import type { Application } from "~/domain/eligibility/application-input";
import { isSiret } from "~/domain/identifiers/siret";
import type { Mailbox } from "../support/e2e/mailbox";
import type { Portal } from "../support/e2e/portal";
import { expect, test } from "../support/e2e/test";
import {
  addAssociation,
  answersOf,
  fillDossier,
  rememberDirectory,
  sendDossier,
  signUp,
  startDossier,
  witness,
} from "../support/journey/applicant";
import { postDeposit, postDocuments, postDossier } from "../support/journey/posting";
import { joinKnownAssociation, keptVerdict, visibleCase, visibleIds } from "../support/journey/visible-case";

/*
 * Cases of the eligibility fixtures, typed into the portal as an association would: the fields of every page are
 * those that a browser shows. `CASES=all` types every case of the health pillar, `CASES=M20,M61` those alone. Calls of
 * the other pillars are open on other days: `CASES=D04 CASES_CLOCK=2026-11-10T10:00:00+01:00`.
 */
const { CASES = "D01,D08,M79", CASES_CLOCK = "2026-10-05T11:12:44+02:00" } = process.env;
const callOfPillar: Readonly<Record<string, RegExp>> = {
  EMPLOI: /Vers l’emploi/,
  CADRE: /Cadre de vie/,
  JEUNESSE: /Jeunesse, éducation/,
};

const pillarOf = (id: string) => visibleCase(id).application.project.pillar;
const typed =
  CASES === "all" ? visibleIds().filter((id) => !(pillarOf(id) in callOfPillar)) : CASES.split(",");
/** Drawn in a browser, button by button; the forms of the others are sent as a browser without script does. */
const drawn = new Set(["M79"]);

test.use({ javaScriptEnabled: false, clock: CASES_CLOCK });

test("cases typed into the portal get every outcome that is expected @desktop", async ({
  page,
  portal,
  mailbox,
}) => {
  test.setTimeout(120_000 + typed.length * 30_000);
  const spaces = await openSpaces(page, portal, mailbox);
  for (const id of typed) {
    const { application, expected } = visibleCase(id);
    const { siret, name } = await spaces.of(application);
    await rememberDirectory(portal.databaseUrl, siret, application.association.registry);
    const call = callOfPillar[application.project.pillar] ?? /Santé et bien-être/;
    const number = await startDossier(page, call, name);
    if (drawn.has(id)) {
      await fillDossier(page, number, application);
      await sendDossier(page, number);
    } else {
      await postDossier(page, number, answersOf(application));
      await postDocuments(page, number, application.documents);
      await postDeposit(page, number, application);
    }
    expect.soft(await keptVerdict(portal.databaseUrl, number), id).toEqual(expected);
    await page.goto(`/dossiers/${number}/recepisse`);
    await expect(page.getByRole("main")).toContainText(number);
  }
});

/** The associations of one person; a case whose number is wrong is typed in the space of the witness. */
async function openSpaces(page: Page, { databaseUrl }: Portal, mailbox: Mailbox) {
  const email = "presidence@cas-saisis.example";
  await signUp(page, mailbox, email);
  const names = new Map<string, string>();
  return {
    async of(application: Application): Promise<{ siret: string; name: string }> {
      const known = isSiret(application.association.siret) ? application : witness();
      const { siret } = known.association;
      const name =
        names.get(siret) ?? (await joinKnownAssociation(databaseUrl, email, siret)) ?? (await add(known));
      names.set(siret, name);
      return { siret, name };
    },
  };

  async function add(known: Application): Promise<string> {
    await addAssociation(page, known, databaseUrl);
    return known.association.name;
  }
}
