import { Prisma } from "~/generated/prisma/client.js";

/** True when `error` is a unique key already taken: someone was faster, or the same form came twice. */
export function isTaken(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
}

/** True when `error` is the named check, unique key or trigger of the database saying no. */
export function violates(error: unknown, constraint: string): boolean {
  return error instanceof Error && describe(error).includes(constraint);
}

function describe(error: Error): string {
  const meta = error instanceof Prisma.PrismaClientKnownRequestError ? JSON.stringify(error.meta) : "";
  const cause = error.cause === undefined ? "" : JSON.stringify(error.cause);
  return `${error.message} ${meta} ${cause}`;
}
