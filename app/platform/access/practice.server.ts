import type { Actor } from "~/domain/access/actor";
import type { Ports } from "~/platform/ports.server";
import { applicationsOfOwn } from "./application-scope.server";

const dossierPath = /^\/dossiers\/(\d{4}-\d{1,9})(?:\/|\.data|$)/;
const callPath = /^\/appels\/([a-z0-9-]{1,200})(?:\/|\.data|$)/;

/**
 * Whether an address is a page of a dossier or of a call for practice, so that each such page says so, whoever wrote
 * it. Says nothing of a dossier that is not the actor's.
 */
export async function isPracticePage(
  { db }: Pick<Ports, "db">,
  actor: Actor | null,
  pathname: string,
): Promise<boolean> {
  const number = dossierPath.exec(pathname)?.[1];
  if (number !== undefined && actor) {
    const where = { number, call: { isPractice: true }, ...applicationsOfOwn(actor, "application.read") };
    return (await db.application.findFirst({ where, select: { id: true } })) !== null;
  }
  const slug = callPath.exec(pathname)?.[1];
  if (slug === undefined) return false;
  const where = { slug, isPractice: true, publishedAt: { not: null } };
  return (await db.call.findFirst({ where, select: { id: true } })) !== null;
}
