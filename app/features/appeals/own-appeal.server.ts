import type { Actor } from "~/domain/access/actor";
import { associationsFor } from "~/domain/access/policy";
import { isLate } from "~/domain/appeal/time-limit";
import { applicationsOfOwn } from "~/platform/access/application-scope.server";
import type { Ports } from "~/platform/ports.server";
import { toView, view, type AppealView } from "./appeal-view.server";
import { appealable, groundOf, type AppealGround } from "./appealable.server";

export interface OwnAppealPage {
  readonly number: string;
  readonly title: string;
  /** The actor signs for the association. */
  readonly maySign: boolean;
  /** What may be contested now; null when nothing is. */
  readonly ground: (AppealGround & { readonly isLate: boolean }) | null;
  /** The last appeal of the dossier. */
  readonly appeal: AppealView | null;
}

/** The page of the association: what it may contest, and what became of its appeal. Null when there is neither. */
export async function findOwnAppeal(
  { db, now }: Ports,
  actor: Actor,
  number: string,
): Promise<OwnAppealPage | null> {
  const at = now();
  const row = await db.application.findFirst({
    where: { number, ...applicationsOfOwn(actor, "application.read") },
    select: {
      title: true,
      associationId: true,
      ...appealable,
      appeals: { orderBy: { filedAt: "desc" }, take: 1, select: view },
    },
  });
  if (!row) return null;
  const ground = groundOf(row);
  const appeal = row.appeals[0] ?? null;
  if (!ground && !appeal) return null;
  return {
    number,
    title: row.title,
    maySign: associationsFor(actor, "appeal.file").includes(row.associationId),
    ground: ground && { ...ground, isLate: isLate(ground.lastDay, at) },
    appeal: appeal && toView(appeal, at),
  };
}

/** May the association contest something of this dossier, or read what became of its appeal? For a link. */
export async function hasAppealPage(
  { db }: Ports,
  actor: Actor,
  number: string,
): Promise<"contest" | "read" | null> {
  const row = await db.application.findFirst({
    where: { number, ...applicationsOfOwn(actor, "application.read") },
    select: { ...appealable, _count: { select: { appeals: true } } },
  });
  if (!row) return null;
  if (groundOf(row)) return "contest";
  return row._count.appeals > 0 ? "read" : null;
}
