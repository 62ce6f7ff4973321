import type { Ports } from "~/platform/ports.server";
import { sendLetters } from "./send-letters.server";

/** Sends what a cut has left unsent of the publications that were approved. */
export async function resumePublications(ports: Ports): Promise<void> {
  const waiting = await ports.db.publication.findMany({
    where: { approvedAt: { not: null }, cancelledAt: null, letters: { some: { sentAt: null } } },
    select: { id: true },
  });
  for (const { id } of waiting) await sendLetters(ports, id);
}
