import { clockFrom } from "~/platform/clock/clock.server";
import { readConfig } from "~/platform/config/config.server";
import { openDatabase } from "~/platform/database/database.server";
import { storage } from "~/platform/storage/storage.server";
import { createAccounts } from "./demo/accounts";
import { createAssociations } from "./demo/associations";
import { createCalls } from "./demo/calls";
import { createCurrentDossiers } from "./demo/dossiers";
import { createLastYear } from "./demo/last-year";
import { demoPortal } from "./demo/portal";
import { instructThisYear } from "./demo/this-year";
import { installReference } from "./reference/install";

/** Loads the demonstration into the empty database of DATABASE_URL, by the portal's own commands. */
const config = readConfig(process.env);
const { prisma: db, close } = openDatabase(config.databaseUrl, { connections: 4 });
try {
  const portal = demoPortal(db, clockFrom(config).now());
  const cabinet = { storage: storage() };
  const { programmeId } = await installReference(db, portal.calendar.at(-460));
  await createAccounts(portal);
  await createCalls(portal, programmeId);
  const associationIds = await createAssociations(portal);
  await createLastYear(portal, cabinet, associationIds);
  const numbers = await createCurrentDossiers(portal, cabinet, associationIds);
  await instructThisYear(portal, numbers);
} finally {
  await close();
}
// The parent's channel would keep the program waiting.
process.disconnect?.();
