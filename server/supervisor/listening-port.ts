import { setTimeout as pause } from "node:timers/promises";
import { freePort, isPortFree } from "./free-port";
import { ReasonToStop } from "./reason-to-stop";

const patienceMs = 12_000;

/**
 * The port to listen on: any free one for 0. A web process whose supervisor was killed needs a moment to let go of it.
 *
 * @throws {ReasonToStop} when another program keeps it
 */
export async function listeningPort(wanted: number, host: string): Promise<number> {
  if (wanted === 0) return freePort(host);
  for (const startedAt = Date.now(); Date.now() - startedAt < patienceMs; await pause(250)) {
    if (await isPortFree(wanted, host)) return wanted;
  }
  throw new ReasonToStop(
    `Port ${wanted} is taken on ${host}: stop what uses it, or set PORT (0 picks a free one).`,
  );
}
