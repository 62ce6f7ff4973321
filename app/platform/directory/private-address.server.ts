import { BlockList, isIP, isIPv4 } from "node:net";

/** Networks that are nobody's on the public internet (IANA special-purpose address registries). */
const closed = new BlockList();
for (const [network, prefix] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
] as const)
  closed.addSubnet(network, prefix, "ipv4");
/** Only 2000::/3 is given out; inside it, what carries or hides another address. */
const global = new BlockList();
global.addSubnet("2000::", 3, "ipv6");
for (const [network, prefix] of [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
] as const)
  closed.addSubnet(network, prefix, "ipv6");

/** True for an address that is not on the public internet, or is none. */
export function isPrivateAddress(address: string): boolean {
  if (isIPv4(address)) return closed.check(address, "ipv4");
  if (isIP(address) === 0) return true;
  return !global.check(address, "ipv6") || closed.check(address, "ipv6");
}
