import type { Actor } from "~/domain/access/actor";
import type { Ports } from "~/platform/ports.server";
import { callsManagedBy } from "./managed-calls.server";

export interface PracticeCallView {
  readonly title: string;
  readonly slug: string;
  readonly version: number;
  readonly isPractice: boolean;
  readonly isPublished: boolean;
}

/** Whether a call that the actor administers is for practice, and whether that may still change. */
export async function findPracticeCall(
  { db }: Pick<Ports, "db">,
  actor: Actor,
  callId: string,
): Promise<PracticeCallView | null> {
  const call = await db.call.findFirst({
    where: { id: callId, ...callsManagedBy(actor) },
    select: { title: true, slug: true, version: true, isPractice: true, publishedAt: true },
  });
  if (!call) return null;
  const { publishedAt, ...view } = call;
  return { ...view, isPublished: publishedAt !== null };
}
