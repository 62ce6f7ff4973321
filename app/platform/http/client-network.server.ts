import { isIP, isIPv6 } from "node:net";

const mappedIPv4 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/**
 * The network to count attempts by: an IPv4 address, or the /64 that an IPv6 subscriber owns whole.
 *
 * What is no address gives `unknown`, so that it is counted together and never escapes a limit.
 */
export function clientNetwork(address: string | undefined): string {
  const bare = address?.split("%")[0] ?? "";
  const mapped = mappedIPv4.exec(bare)?.[1];
  if (mapped && isIP(mapped)) return mapped;
  if (!isIP(bare)) return "unknown";
  return isIPv6(bare) ? `${firstGroups(bare, 4).join(":")}::/64` : bare;
}

function firstGroups(address: string, count: number): string[] {
  const [head = "", tail] = address.split("::");
  const before = head ? head.split(":") : [];
  const after = tail ? tail.split(":") : [];
  const gap =
    tail === undefined ? [] : Array<string>(Math.max(0, 8 - before.length - after.length)).fill("0");
  return [...before, ...gap, ...after]
    .slice(0, count)
    .map((group) => Number.parseInt(group, 16).toString(16));
}
