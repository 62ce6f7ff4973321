/** Fields of the form that keeps a document, its file aside: a refused file brings them back in the address. */
export const typedBesideFile = [
  "documentType",
  "validUntil.day",
  "validUntil.month",
  "validUntil.year",
] as const;

/** What the address says of them, as the form shows it. */
export function readTypedBesideFile(address: URLSearchParams) {
  const of = (name: (typeof typedBesideFile)[number]) => (address.get(name) ?? "").slice(0, 40);
  return {
    documentType: of("documentType"),
    validUntil: {
      day: of("validUntil.day"),
      month: of("validUntil.month"),
      year: of("validUntil.year"),
    },
  };
}
