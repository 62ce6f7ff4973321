import { expect, it } from "vitest";
import { groupedIban, isRecentlyConfirmed, maskedIban } from "./bank-account";

const iban = "FR7630004000031234567890143";

it("shows an account in full or just enough of it", () => {
  expect(groupedIban(iban)).toBe("FR76 3000 4000 0312 3456 7890 143".replaceAll(" ", "\u00A0"));
  expect(maskedIban(iban)).toBe("FR76\u00A0••••\u00A00143");
});

it.each([
  ["ten minutes ago", "2026-10-05T09:50:00Z", true],
  ["a second more", "2026-10-05T09:49:59Z", false],
])("a password proved %s", (_situation, confirmedAt, isFresh) => {
  expect(isRecentlyConfirmed(new Date(confirmedAt), new Date("2026-10-05T10:00:00Z"))).toBe(isFresh);
});
