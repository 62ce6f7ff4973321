import { randomUUID } from "node:crypto";
import type { Actor } from "~/domain/access/actor";
import { associationsFor } from "~/domain/access/policy";
import { callStateAt } from "~/domain/call/lifecycle";
import type { Ports } from "~/platform/ports.server";
import { callWindow } from "../call-window.server";
import { listEarlierDossiers, type EarlierDossier } from "./earlier-dossiers.server";

export interface StartView {
  readonly call: { readonly slug: string; readonly title: string; readonly closesAt: string };
  readonly isOpen: boolean;
  readonly associations: readonly { readonly id: string; readonly name: string }[];
  /** Dossiers that may be begun from. */
  readonly earlier: readonly EarlierDossier[];
  /** Of the form that this view fills. */
  readonly formKey: string;
}

/** A published call, and the associations for which the actor may start a dossier in it. */
export async function findStart({ db, now }: Ports, actor: Actor, slug: string): Promise<StartView | null> {
  const [call, associations] = await Promise.all([
    db.call.findUnique({ where: { slug }, select: { slug: true, title: true, ...callWindow } }),
    db.association.findMany({
      where: { id: { in: [...associationsFor(actor, "application.start")] } },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      select: { id: true, name: true },
    }),
  ]);
  if (!call || call.publishedAt === null) return null;
  const { title, closesAt } = call;
  const earlier = await listEarlierDossiers(
    db,
    associations.map(({ id }) => id),
    now(),
  );
  return {
    call: { slug, title, closesAt: closesAt.toISOString() },
    isOpen: callStateAt(call, now()) === "open",
    associations,
    earlier,
    formKey: randomUUID(),
  };
}

/** Calls that take dossiers now, the next to close first: what is offered when no call was chosen. */
export async function listOpenCalls({
  db,
  now,
}: Ports): Promise<{ slug: string; title: string; closesAt: string }[]> {
  const at = now();
  const calls = await db.call.findMany({
    where: { publishedAt: { not: null }, isPractice: false, opensAt: { lte: at } },
    orderBy: [{ closesAt: "asc" }, { id: "asc" }],
    select: { slug: true, title: true, ...callWindow },
  });
  return calls
    .filter((call) => callStateAt(call, at) === "open")
    .map(({ slug, title, closesAt }) => ({ slug, title, closesAt: closesAt.toISOString() }));
}
