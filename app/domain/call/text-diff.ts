/** A line kept, taken out or put in. */
export interface DiffLine {
  readonly kind: "kept" | "removed" | "added";
  readonly text: string;
}

const mostLines = 600;

/** Line by line, what turns one text into the other: the longest common part stays. */
export function textDiff(before: string, after: string): readonly DiffLine[] {
  const [from, to] = [before.split("\n").slice(0, mostLines), after.split("\n").slice(0, mostLines)];
  const common = longestCommon(from, to);
  const lines: DiffLine[] = [];
  let [left, right] = [0, 0];
  while (left < from.length || right < to.length) {
    const isKept = left < from.length && right < to.length && from[left] === to[right];
    if (isKept) {
      lines.push({ kind: "kept", text: from[left]! });
      left += 1;
      right += 1;
    } else if (
      right >= to.length ||
      (left < from.length && common[left + 1]![right]! >= common[left]![right + 1]!)
    ) {
      lines.push({ kind: "removed", text: from[left]! });
      left += 1;
    } else {
      lines.push({ kind: "added", text: to[right]! });
      right += 1;
    }
  }
  return lines;
}

/** `table[i][j]`: how many lines the rests from i and from j have in common, in order. */
function longestCommon(from: readonly string[], to: readonly string[]): number[][] {
  const table = Array.from({ length: from.length + 1 }, () => Array.from({ length: to.length + 1 }, () => 0));
  for (let left = from.length - 1; left >= 0; left -= 1) {
    for (let right = to.length - 1; right >= 0; right -= 1) {
      table[left]![right] =
        from[left] === to[right]
          ? table[left + 1]![right + 1]! + 1
          : Math.max(table[left + 1]![right]!, table[left]![right + 1]!);
    }
  }
  return table;
}
