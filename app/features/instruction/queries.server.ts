import type { Actor } from "~/domain/access/actor";
import { rolesFor } from "~/domain/access/policy";
import { anyOf } from "~/platform/access/any-of.server";
import type { Ports } from "~/platform/ports.server";

/** Calls whose dossiers the actor may read, for the filter. */
export function listInstructedCalls({ db }: Ports, actor: Actor) {
  const scopes = rolesFor(actor, "instruction.read").map(({ funderId, pillarId }) => ({
    ...(pillarId === null ? {} : { pillarId }),
    ...(funderId === null ? {} : { funders: { some: { funderId } } }),
  }));
  return db.call.findMany({
    where: { publishedAt: { not: null }, isPractice: false, ...anyOf(scopes) },
    orderBy: { closesAt: "desc" },
    take: 100,
    select: { id: true, title: true },
  });
}
