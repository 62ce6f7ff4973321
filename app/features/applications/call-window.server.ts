import type { Prisma } from "~/generated/prisma/client.js";

/** What `callStateAt` reads of a call. */
export const callWindow = {
  opensAt: true,
  closesAt: true,
  graceSeconds: true,
  publishedAt: true,
  archivedAt: true,
} satisfies Prisma.CallSelect;
