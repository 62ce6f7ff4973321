import { type Actor, fullName } from "~/domain/access/actor";
import { rolesFor } from "~/domain/access/policy";
import { mayReworkView, maySettleView, mayShareWith } from "~/domain/inbox/saved-view";
import type { Ports } from "~/platform/ports.server";
import { heldOf, heldSelect, viewsSeenBy } from "./views-seen.server";

export interface ViewLine {
  readonly id: string;
  readonly name: string;
  readonly query: string;
  readonly version: number;
  readonly owner: string;
  readonly isOwn: boolean;
  readonly reach: "personal" | "funder" | "everyone";
  readonly funderId: string | null;
  /** Name of the funder whose agents it is for. */
  readonly funder: string | null;
  readonly isLocked: boolean;
  readonly isOpening: boolean;
  readonly mayRework: boolean;
  readonly maySettle: boolean;
}

const most = 100;

/** Saved views that the actor sees, their own first. */
export async function listViews({ db }: Ports, actor: Actor): Promise<readonly ViewLine[]> {
  const rows = await db.savedView.findMany({
    where: viewsSeenBy(actor),
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: most,
    select: lineSelect(actor),
  });
  const lines = rows.map((row) => toLine(actor, row));
  return [...lines.filter(({ isOwn }) => isOwn), ...lines.filter(({ isOwn }) => !isOwn)];
}

export async function findView({ db }: Ports, actor: Actor, viewId: string): Promise<ViewLine | null> {
  const where = { id: viewId, ...viewsSeenBy(actor) };
  const row = await db.savedView.findFirst({ where, select: lineSelect(actor) });
  return row && toLine(actor, row);
}

export interface Audiences {
  readonly funders: readonly { readonly id: string; readonly name: string }[];
  readonly mayTellEveryone: boolean;
}

/** With whom the actor may share a view. */
export async function findAudiences({ db }: Ports, actor: Actor): Promise<Audiences> {
  const ids = rolesFor(actor, "instruction.read").map(({ funderId }) => funderId);
  const funders = await db.funder.findMany({
    where: ids.includes(null) ? {} : { id: { in: ids.filter((id) => id !== null) } },
    orderBy: { position: "asc" },
    take: most,
    select: { id: true, name: true },
  });
  return { funders, mayTellEveryone: mayShareWith(actor, { reach: "everyone", funderId: null }) };
}

function lineSelect({ userId }: Actor) {
  return {
    ...heldSelect,
    id: true,
    name: true,
    query: true,
    version: true,
    owner: { select: { firstName: true, lastName: true } },
    funder: { select: { name: true } },
    openingOf: { where: { userId }, select: { userId: true } },
  } as const;
}

interface Row {
  id: string;
  name: string;
  query: string;
  version: number;
  ownerId: string;
  reach: string;
  funderId: string | null;
  isLocked: boolean;
  owner: { firstName: string; lastName: string };
  funder: { name: string } | null;
  openingOf: readonly unknown[];
}

function toLine(actor: Actor, row: Row): ViewLine {
  const held = heldOf(row);
  const { id, name, query, version } = row;
  return {
    id,
    name,
    query,
    version,
    owner: fullName(row.owner),
    isOwn: held.ownerId === actor.userId,
    reach: held.reach,
    funderId: held.funderId,
    funder: row.funder?.name ?? null,
    isLocked: held.isLocked,
    isOpening: row.openingOf.length > 0,
    mayRework: mayReworkView(actor, held),
    maySettle: maySettleView(actor, held),
  };
}
