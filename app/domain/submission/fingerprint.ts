/** The beginning of a SHA-256, for people: "3fa9 04c1 77be 20d5". Enough to compare two papers by eye. */
export function shortFingerprint(sha256: string): string {
  return sha256.slice(0, 16).replace(/(.{4})(?=.)/g, "$1\u00A0");
}
