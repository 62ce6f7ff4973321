/** For digits after a decimal point, where zeros at the end say nothing. */
export function withoutTrailingZeros(decimals: string): string {
  let end = decimals.length;
  while (end > 0 && decimals.charCodeAt(end - 1) === 48) end -= 1;
  return decimals.slice(0, end);
}

/** "1 234 567" with no-break spaces, for a run of digits of any length. */
export function groupedByThousands(digits: string): string {
  const first = digits.length % 3 || 3;
  const groups = [digits.slice(0, first)];
  for (let start = first; start < digits.length; start += 3) groups.push(digits.slice(start, start + 3));
  return groups.join("\u00A0");
}
