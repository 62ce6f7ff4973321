import type { Actor } from "~/domain/access/actor";
import type { Ports } from "~/platform/ports.server";

/** Turns the single-key shortcuts on or off, for this person wherever they sign in (RGAA 12.10). */
export async function chooseShortcuts({ db }: Ports, actor: Actor, isOn: boolean): Promise<void> {
  await db.user.update({
    where: { id: actor.userId },
    data: { hasShortcuts: isOn },
    select: { id: true },
  });
}
