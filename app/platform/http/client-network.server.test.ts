import { expect, test } from "vitest";
import { clientNetwork } from "./client-network.server";

test.each([
  ["an IPv4 address", "203.0.113.9", "203.0.113.9"],
  ["an IPv4 address mapped into IPv6", "::ffff:203.0.113.9", "203.0.113.9"],
  ["a full IPv6 address", "2001:0db8:00aa:0bcd:1:2:3:4", "2001:db8:aa:bcd::/64"],
  ["the same network written short", "2001:db8:aa:bcd::1", "2001:db8:aa:bcd::/64"],
  ["a network with zeros", "2001:db8::1", "2001:db8:0:0::/64"],
  ["loopback", "::1", "0:0:0:0::/64"],
  ["a zone", "fe80::1%eth0", "fe80:0:0:0::/64"],
  ["nothing", undefined, "unknown"],
  ["text that is no address", "203.0.113.9, evil", "unknown"],
])("%s", (_situation, address, network) => {
  expect(clientNetwork(address)).toBe(network);
});
