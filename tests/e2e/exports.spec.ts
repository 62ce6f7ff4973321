import readSheets from "read-excel-file/node";
import { choose } from "../support/e2e/choose";
import { expect, test } from "../support/e2e/test";
import { asAgent } from "../support/journey/agents";

test("a list is downloaded at once, or prepared, told by a letter and downloaded later", async ({
  browser,
  portal,
  mailbox,
}, { project }) => {
  const agent = await asAgent(browser, portal.origin, "instruction@demo.example", "10.71.0.1");
  await agent.goto("/instruction?etat=submitted");
  const [csv] = await Promise.all([
    agent.waitForEvent("download"),
    agent.getByRole("link", { name: "Télécharger cette liste en CSV" }).click(),
  ]);
  expect(csv.suggestedFilename()).toBe("dossiers.csv");

  await agent.goto("/instruction/exports?liste=etat%3Dsubmitted");
  await expect(
    agent.getByRole("region", { name: "Préparer une liste" }).getByText("État : Déposé"),
  ).toBeVisible();
  await choose(agent.getByLabel("Excel (XLSX)"));
  await agent.getByRole("button", { name: "Préparer le fichier" }).click();
  await expect(agent.getByText("Votre export se prépare.", { exact: false })).toBeVisible();
  await mailbox.latest("instruction@demo.example", "Votre export est prêt");
  await agent.goto("/instruction/exports");
  const [workbook] = await Promise.all([
    agent.waitForEvent("download"),
    agent.getByRole("link", { name: /^Télécharger État\s: Déposé/ }).click(),
  ]);
  expect(workbook.suggestedFilename()).toBe("dossiers.xlsx");
  const [sheet] = await readSheets(await workbook.path());
  expect(sheet!.data[0]![0]).toBe("Numéro");
  expect(sheet!.data.length, project.name).toBeGreaterThan(1);
  await agent.context().close();
});
