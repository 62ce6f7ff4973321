const longWord = /^[A-Za-z0-9_-]{20,}$/;
/** Words of a page's address; a row's UUID is one too. */
const slug = /^[a-z0-9]{1,15}(?:-[a-z0-9]{1,15})+$/;

/**
 * Path of a request as a log may keep it: no query, which holds searches and links' tokens, and `:opaque` for a
 * segment that may be one. Identifiers of rows (UUIDs) stay: they open nothing by themselves.
 */
export function loggedPath(url: string | undefined): string {
  const path = (url ?? "").split(/[?#]/, 1)[0] ?? "";
  return path
    .slice(0, 300)
    .split("/")
    .map((segment) => (isOpaque(segment) ? ":opaque" : segment))
    .join("/");
}

function isOpaque(segment: string): boolean {
  return longWord.test(segment) && /\d/.test(segment) && !slug.test(segment);
}
