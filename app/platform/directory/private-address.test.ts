import { expect, it } from "vitest";
import { isPrivateAddress } from "./private-address.server";

it.each([
  "127.0.0.1",
  "10.1.2.3",
  "169.254.169.254",
  "192.168.0.1",
  "100.64.0.1",
  "0.0.0.0",
  "255.255.255.255",
  "::1",
  "::",
  "::ffff:127.0.0.1",
  "::ffff:8.8.8.8",
  "64:ff9b::a00:1",
  "fe80::1",
  "fd00::1",
  "2002:7f00:1::",
  "ff02::1",
  "localhost",
  "",
])("keeps away from %s", (address) => {
  expect(isPrivateAddress(address)).toBe(true);
});

it.each(["8.8.8.8", "2a01:e0a::1"])("reaches %s", (address) => {
  expect(isPrivateAddress(address)).toBe(false);
});
