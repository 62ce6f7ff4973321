import type { Ports } from "~/platform/ports.server";
import { unsent } from "./unsent-letters.server";
import { sendLetters } from "./send-letters.server";

/**
 * Sends what a cut has left unsent of the publications that were approved.
 *
 * @throws {AggregateError} when letters could not be sent, once all the others are
 */
export async function resumePublications(ports: Ports): Promise<void> {
  const waiting = await ports.db.publication.findMany({
    where: { approvedAt: { not: null }, cancelledAt: null, letters: { some: unsent } },
    select: { id: true },
  });
  const failures: unknown[] = [];
  for (const { id } of waiting) failures.push(...(await sendLetters(ports, id)).failures);
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} letters could not be sent`);
}
