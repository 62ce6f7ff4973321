import type { RelayedCall } from "~/domain/relay/relayed-call";
import { notFound } from "~/platform/http/refusals.server";
import type { Ports } from "~/platform/ports.server";
import { findPillar, listRelayedCalls } from "./relayed-calls.server";

/**
 * The calls that `?pilier=` names, or all of them, with what to call the lot.
 *
 * @throws {Response} 404 when there is no such pillar
 */
export async function callsOfFeed(
  ports: Ports,
  code: string | null,
): Promise<{ readonly calls: readonly RelayedCall[]; readonly title: string; readonly query: string }> {
  if (code === null)
    return { calls: await listRelayedCalls(ports), title: "Appels à projets du contrat de ville", query: "" };
  const pillar = (await findPillar(ports, code)) ?? notFound();
  return {
    calls: await listRelayedCalls(ports, { pillar: pillar.code }),
    title: `Appels à projets du contrat de ville, ${pillar.label}`,
    query: `?pilier=${encodeURIComponent(pillar.code)}`,
  };
}
