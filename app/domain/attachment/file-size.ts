/** "48,5 ko", "2,4 Mo": thousands of bytes, as people's computers show them. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1_000) return `${bytes}\u00A0${bytes > 1 ? "octets" : "octet"}`;
  const isMega = bytes >= 999_950;
  const value = Math.round(bytes / (isMega ? 100_000 : 100)) / 10;
  return `${String(value).replace(".", ",")}\u00A0${isMega ? "Mo" : "ko"}`;
}
