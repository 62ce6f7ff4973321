import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const schemaFolder = "prisma/schema";
const client = "app/generated/prisma/client.ts";

/** Whether the generated database client is absent or older than a schema file: types would be judged on the old one. */
export function isDatabaseClientStale(): boolean {
  if (!existsSync(client)) return true;
  const generatedAt = statSync(client).mtimeMs;
  return readdirSync(schemaFolder).some((file) => statSync(join(schemaFolder, file)).mtimeMs > generatedAt);
}
