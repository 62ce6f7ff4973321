import { clockFrom } from "~/platform/clock/clock.server";
import { readConfig } from "~/platform/config/config.server";
import { openDatabase } from "~/platform/database/database.server";
import { storage } from "~/platform/storage/storage.server";
import { demoAssociations } from "../../../prisma/seed/demo/associations";
import { beginDossier, deposit } from "../../../prisma/seed/demo/deposit";
import { callOf } from "../../../prisma/seed/demo/dossiers";
import { instruct } from "../../../prisma/seed/demo/instruct";
import { demoPortal } from "../../../prisma/seed/demo/portal";

/**
 * Run beside a portal of the demonstration: twelve dossiers on health are sent, all but the first are instructed by
 * both funders, and the year is a tight one: each envelope holds 11 500,00 €. Writes the numbers as JSON.
 */
const projects = ["marche", "sommeil", "repas", "relais", "boxe-forme", "ecrans", "oreille"];
const twelve = Array.from({ length: 12 }, (_, index) => projects[index % projects.length]!);

const config = readConfig(process.env);
const { prisma: db, close } = openDatabase(config.databaseUrl, { connections: 4 });
try {
  const portal = demoPortal(db, clockFrom(config).now());
  const call = await callOf(portal, "SANTE", portal.calendar.year);
  await db.envelope.updateMany({
    where: { calls: { some: { callId: call.id } } },
    data: { amountCents: 1_150_000n },
  });
  const known = await db.association.findMany({
    where: { siret: { in: demoAssociations.map(({ siret }) => siret) } },
    select: { id: true, siret: true },
  });
  const associationIds = new Map(
    demoAssociations.map(({ key, siret }) => [key, known.find((one) => one.siret === siret)!.id]),
  );
  const numbers: string[] = [];
  for (const project of twelve) {
    const begun = await beginDossier(
      portal,
      { storage: storage() },
      { project, call, associationIds, day: -12 },
    );
    await deposit(portal, { ...begun, day: -11 });
    if (numbers.length > 0) await instruct(portal, begun.number, { level: 3, share: 1, day: -9 });
    numbers.push(begun.number);
  }
  process.stdout.write(JSON.stringify(numbers));
} finally {
  await close();
}
process.disconnect?.();
