/** Pixels of the longest side of a photo that is sent: a page of text stays legible at twice its size. */
const longestSide = 2_400;
/** Lighter photos leave as they are. */
const lightBytes = 1_500_000;

export function isShrinkable({ type, size }: { readonly type: string; readonly size: number }): boolean {
  return size > lightBytes && (type === "image/jpeg" || type === "image/png" || type === "image/webp");
}

/** The size of a picture once it fits, its proportions kept; a smaller one is not enlarged. */
export function fittingSize({ width, height }: { readonly width: number; readonly height: number }): {
  width: number;
  height: number;
} {
  const scale = Math.min(1, longestSide / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
