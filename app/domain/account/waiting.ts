/** "Attendez 12 minutes avant de réessayer." */
export function waitingSentence(seconds: number): string {
  const minutes = Math.max(1, Math.ceil(seconds / 60));
  return `Trop d’essais. Attendez ${minutes}\u00A0minute${minutes > 1 ? "s" : ""} avant de réessayer.`;
}
