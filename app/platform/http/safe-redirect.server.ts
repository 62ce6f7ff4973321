/** Any origin will do to see whether a path stays on its own: this one cannot be registered. */
const here = "http://pilier.invalid";
const controlOrBackslash = /[\u0000-\u001F\u007F\\]/;

/**
 * Where to go next, when the address was carried by a link or a form (`/connexion?retour=/dossiers/12`).
 *
 * Only a path of this portal is followed: one `/` at the start, no backslash or control character, nothing that
 * a URL parser reads as another origin. Everything else gives `otherwise`.
 */
export function safePath(wanted: unknown, otherwise = "/"): string {
  if (typeof wanted !== "string" || !staysHere(wanted)) return otherwise;
  return wanted;
}

function staysHere(path: string): boolean {
  if (!path.startsWith("/") || path.startsWith("//") || controlOrBackslash.test(path)) return false;
  if (!URL.canParse(path, here)) return false;
  const url = new URL(path, here);
  // `/.//example.net` is a path, and `//example.net` once it is normalised.
  return url.origin === here && !url.pathname.startsWith("//");
}
